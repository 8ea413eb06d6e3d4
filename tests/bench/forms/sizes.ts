import { gzipSync } from 'node:zlib'
import preact from '@preact/preset-vite'
import { build, type Rollup } from 'vite'

const root = new URL('../../../', import.meta.url).pathname

export interface Sizes {
  /** gzip bytes of all scripts, whether they come at once or when they are asked for. */
  readonly all: number
  /** Those that come with the entry, and with these parts that are loaded on demand. */
  withParts(...names: readonly string[]): number
}

/** gzip size of what comes with an entry. `app`: packages the app has anyway. */
export async function sizeOf(entry: string, app: RegExp | undefined = undefined): Promise<Sizes> {
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
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk')
  const sum = (some: Iterable<Rollup.OutputChunk>) =>
    [...some].reduce((bytes, { code }) => bytes + gzipSync(code, { level: 9 }).length, 0)
  return {
    all: sum(chunks),
    withParts: (...names) =>
      sum(reachable(chunks, ({ isEntry, name }) => isEntry || names.includes(name))),
  }
}

/** A chunk brings along what it imports, and that what it imports in turn. */
function reachable(
  chunks: readonly Rollup.OutputChunk[],
  begins: (chunk: Rollup.OutputChunk) => boolean,
): ReadonlySet<Rollup.OutputChunk> {
  const found = new Set(chunks.filter(begins))
  for (const { imports } of found)
    for (const one of chunks) if (imports.includes(one.fileName)) found.add(one)
  return found
}
