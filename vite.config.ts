import { readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { chunkOfLayer } from './src/tools/build/chunks.ts'
import { kernCss } from './src/tools/build/kernCss.ts'
import { startPage } from './src/tools/build/startPage.ts'
import { webManifest } from './src/tools/build/webManifest.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** The worker tells a language's files by their names: src/sw/languages.ts. */
function chunkName(module: string | null | undefined): string {
  const [, locale, namespace] = /\/src\/locales\/([^/]+)\/([^/]+)\.json$/.exec(module ?? '') ?? []
  return locale ? `assets/locale_${locale}_${namespace}-[hash].js` : 'assets/[name]-[hash].js'
}

/** Two entries, one service worker. The endpoint has a build of its own: vite.server.config.ts. */
export default defineConfig({
  plugins: [
    kernCss(),
    preact({ reactAliasesEnabled: true }),
    startPage(),
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
          // Other letters wait with their languages: src/sw/languages.ts.
          '**/fira-sans-{cyrillic-ext,greek-ext,vietnamese}*',
        ],
        maximumFileSizeToCacheInBytes: 1_000_000,
      },
    }),
  ],
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  worker: { format: 'es' },
  resolve: {
    // The package's own entry is written for browsers without classes, and a tenth larger.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  build: {
    outDir: 'dist/client',
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A data: URI would need its own line in the content security policy.
    assetsInlineLimit: 0,
    // Read by the size budgets.
    manifest: true,
    rollupOptions: {
      input: { index: 'index.html', desk: 'desk.html' },
      output: {
        chunkFileNames: ({ facadeModuleId }) => chunkName(facadeModuleId),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ debugName: 'layers', name: chunkOfLayer() }],
        },
      },
    },
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
          // Loading the modules anew for each file took twice as long as the tests themselves. No test
          // replaces a module, and each makes its own store, clock and endpoint.
          isolate: false,
          // Generous, because the machines that run this are shared; nothing waits for time to pass.
          testTimeout: 30_000,
          hookTimeout: 90_000,
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // Walks that look at many screens go two at a time: one for each core of a small machine.
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A starved machine can make a browser miss its moment once; a fault shows twice.
          retry: 1,
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
          retry: 1,
        },
      },
    ],
  },
})
