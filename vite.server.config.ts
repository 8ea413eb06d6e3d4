import { defineConfig } from 'vite'

/** Endpoint and commands as plain JavaScript, so that they run on Node 20 without a loader. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: {
        main: 'src/server/main.ts',
        city: 'src/tools/city/main.ts',
        form: 'src/tools/form/main.ts',
        backup: 'src/tools/backup/backup.ts',
        restore: 'src/tools/backup/restore.ts',
      },
    },
  },
  // Native modules stay outside, and what reads files of its own (pdfkit); everything else goes in,
  // so that a start reads few files.
  ssr: { noExternal: true, external: ['libsql', 'sharp', 'pg', 'pino', 'pdfkit', 'fontkit'] },
})
