import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Keeps the manifest's address free of a hash: browsers know an installed app by it. */
export const webManifest = (file = 'manifest.webmanifest'): Plugin => ({
  name: 'web-manifest',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: file, source: readFileSync(file, 'utf8') })
  },
})
