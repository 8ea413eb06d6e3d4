import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { root } from '#tests/support/real/endpoint.ts'
import type { ServedFile } from './server.ts'

const folder = join(root, 'tests/bench/map')
const peers = join(folder, 'peers/node_modules')
const maplibre = join(peers, 'maplibre-gl/dist')

/** In a folder of their own, so that a normal install stays small. */
export function installPeers(say: (words: string) => void): void {
  if (existsSync(join(peers, 'maplibre-gl'))) return
  say('installing MapLibre GL and leaflet.offline (once) …')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', args, { cwd: join(folder, 'peers'), stdio: 'inherit' })
  if (status !== 0) throw new Error('the other maps could not be installed')
}

/** One Leaflet for all, the product's; GeoJSON files of the city are JSON like any other. */
const alias = [
  { find: /^maplibre-gl$/, replacement: join(maplibre, 'maplibre-gl.mjs') },
  { find: /^maplibre-gl\/worker/, replacement: join(maplibre, 'maplibre-gl-worker.mjs') },
  { find: /^maplibre-gl\/dist/, replacement: maplibre },
  { find: /^leaflet\.offline$/, replacement: join(peers, 'leaflet.offline/dist/bundle.js') },
  { find: /^idb$/, replacement: join(peers, 'idb/build/index.js') },
  { find: /^dexie$/, replacement: join(root, 'node_modules/dexie/dist/modern/dexie.mjs') },
]
const geojson: Plugin = {
  name: 'geojson',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('.geojson') ? `export default ${readFileSync(id, 'utf8')}` : undefined,
}
const entryId = '\0entry.ts'
const entry = (source: string): Plugin => ({
  name: 'entry',
  enforce: 'pre',
  resolveId: (id) => (id === 'entry' ? entryId : id.startsWith('src/') ? join(root, id) : null),
  load: (id) => (id === entryId ? source : undefined),
})

interface Built {
  readonly name: string
  readonly bytes: Uint8Array | string
}

async function bundled(
  input: string,
  { plugins = [], external = [], base = '/' }: Options = {},
): Promise<readonly Built[]> {
  const built = await build({
    ...{ root: folder, configFile: false, publicDir: false, logLevel: 'error', base },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [geojson, ...plugins],
    resolve: { alias: [...alias], dedupe: ['leaflet'] },
    build: {
      ...{ write: false, target: 'es2022', assetsInlineLimit: 0, modulePreload: false },
      rollupOptions: {
        input: { page: input },
        external: [...external],
        output: { entryFileNames: '[name].js', assetFileNames: '[name]-[hash][extname]' },
      },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error(`${input} was not built`)
  return first.output.map((one) => ({
    name: one.fileName,
    bytes: one.type === 'chunk' ? one.code : one.source,
  }))
}
interface Options {
  readonly plugins?: readonly Plugin[]
  readonly external?: readonly (string | RegExp)[]
  readonly base?: string
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
}
export const fileOf = (path: string, bytes: Uint8Array | string): ServedFile => ({
  type: types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  body: bytes,
})

/** A page with all that it loads, by path: /ours/, /ours/page.js … */
export async function pageFiles(name: string): Promise<ReadonlyMap<string, ServedFile>> {
  const base = `/${name}/`
  const files = await bundled(join(folder, `pages/${name}.ts`), { base })
  const styles = files.filter((file) => file.name.endsWith('.css'))
  const links = styles.map((file) => `<link rel="stylesheet" href="${base}${file.name}">`)
  const head = `<meta charset="utf-8"><title>${name}</title>${links.join('')}`
  const html = `<!doctype html><html lang="de">${head}<body><script type="module" src="${base}page.js"></script></html>`
  return new Map([
    [base, fileOf('index.html', html)],
    ...files.map((file) => [base + file.name, fileOf(file.name, file.bytes)] as const),
  ])
}

/** Bytes of the scripts that these imports bring, gzipped, without what the app has anyway. */
export async function scriptBytes(source: string, external: readonly string[]): Promise<number> {
  const files = await bundled('entry', { plugins: [entry(source)], external })
  return files
    .filter(({ name }) => /\.m?js$/.test(name))
    .reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).byteLength, 0)
}
