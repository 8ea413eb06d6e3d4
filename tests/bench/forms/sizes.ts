import { gzipSync } from 'node:zlib'
import preact from '@preact/preset-vite'
import { build, type Rollup } from 'vite'

const root = new URL('../../../', import.meta.url).pathname

/** gzip size in bytes of all scripts that come with an entry. `app`: packages the app has anyway. */
export async function sizeOf(entry: string, app: RegExp | undefined = undefined): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [preact({ reactAliasesEnabled: false })],
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: entry.startsWith('#') ? `${root}${entry.slice(1)}` : entry,
        preserveEntrySignatures: 'strict',
        ...(app && { external: (id: string) => app.test(id) }),
      },
    },
  })
  const outputs = [built].flat() as Rollup.RollupOutput[]
  const files = outputs.flatMap(({ output }) => output)
  return files.reduce((sum, file) => {
    return file.type === 'chunk' ? sum + gzipSync(file.code, { level: 9 }).length : sum
  }, 0)
}
