import { defineConfig } from 'vite'

/** The endpoint as one file, so that it starts in a moment and runs on Node 20 without a loader. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/server/main.ts',
    outDir: 'dist/server',
    target: 'node20',
    minify: false,
  },
  // Native modules stay outside; everything else goes in, so that a start reads one file.
  ssr: { noExternal: true, external: ['libsql', 'sharp', 'pg', 'pino'] },
})
