import { readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { kernCss } from './src/tools/build/kernCss.ts'
import { webManifest } from './src/tools/build/webManifest.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Two entries, one service worker. The endpoint has a build of its own: vite.server.config.ts. */
export default defineConfig({
  plugins: [
    kernCss(),
    preact({ reactAliasesEnabled: true }),
    webManifest(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      outDir: 'dist/client',
      injectRegister: false,
      registerType: 'prompt',
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,webmanifest}', 'icons/*.png'],
        // The desk needs the network anyway; cities come as packs; scripts not of the first need
        // are still precached, because a dead spot may be where they are needed first.
        globIgnores: [
          'desk.html',
          'assets/desk-*',
          'cities/**',
          '**/fira-sans-{cyrillic,greek,vietnamese}*',
        ],
        maximumFileSizeToCacheInBytes: 1_000_000,
      },
    }),
  ],
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/client',
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A data: URI would need its own line in the content security policy.
    assetsInlineLimit: 0,
    // Read by the size budgets.
    manifest: true,
    rollupOptions: { input: { index: 'index.html', desk: 'desk.html' } },
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/cities': 'http://localhost:8080' } },
  test: {
    server: { deps: { inline: ['zustand'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/faults/**', 'tests/bench/**'],
          environment: 'node',
          setupFiles: ['tests/support/setup.ts'],
          // Generous, because the machines that run this are shared; nothing waits for time to pass.
          testTimeout: 30_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
