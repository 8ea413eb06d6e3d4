/** Size budgets of the built app, in bytes after gzip. Exit code 1 when one is missed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './steps.mjs'

const client = join(root, 'dist/client')
const kB = 1000
const budgets = {
  firstScript: { what: 'JavaScript before the first screen answers a tap', limit: 60 * kB },
  reportFlow: {
    what: 'JavaScript of the whole report flow, without the map',
    // Not reached: docs/decisions/043 says where the bytes are. The ceiling keeps it from growing.
    goal: 100 * kB,
    limit: 131 * kB,
  },
  lazyChunk: { what: 'largest lazy chunk', limit: 70 * kB },
  firstStyle: { what: 'CSS before the first screen', limit: 14 * kB },
  // Both maps: of the pin and of the reports.
  map: { what: 'map JavaScript on top of Leaflet', goal: 20 * kB, limit: 22 * kB },
  // Dexie alone is 33 kB of it: the worker sends what waits with the same code as the page. The list
  // of what it keeps grows with each picture and screen, and labs brought receipts for answers.
  worker: { what: 'service worker', limit: 54 * kB },
  locale: { what: 'largest locale file', limit: 12 * kB },
}

const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'))
const entry = manifest['index.html']
const gzipped = new Map()

function sizeOf(file) {
  if (!gzipped.has(file))
    gzipped.set(file, gzipSync(readFileSync(join(client, file)), { level: 9 }).length)
  return gzipped.get(file)
}
const sum = (files) => [...files].reduce((total, file) => total + sizeOf(file), 0)

/** A chunk with all that it imports statically, as keys of the manifest. */
function graph(keys, found = new Set()) {
  for (const key of keys) {
    if (found.has(key) || !manifest[key]) continue
    found.add(key)
    graph(manifest[key].imports ?? [], found)
  }
  return found
}
const isScript = (file) => file.endsWith('.js')
const scriptsOf = (keys) => new Set([...keys].map((key) => manifest[key].file).filter(isScript))
const stylesOf = (keys) => new Set([...keys].flatMap((key) => manifest[key].css ?? []))

/** Keys of the chunks whose source lies below this path. */
const below = (path) =>
  Object.keys(manifest).filter((key) => (manifest[key].src ?? key).includes(path))

/** Scripts that index.html itself names, which the manifest may not know. */
const html = readFileSync(join(client, 'index.html'), 'utf8')
const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file)

const firstKeys = graph(['index.html'])
/** The first screen waits for its words, too. */
const firstWords = below('locales/de/common.json')
const firstScripts = new Set([
  ...scriptsOf(graph(firstWords, firstKeys)),
  ...named.filter(isScript),
])
const firstStyles = new Set([
  ...stylesOf(firstKeys),
  ...named.filter((file) => file.endsWith('.css')),
])

/** For a city without a street map, and for browsers that cannot unpack: never beside the rest. */
const onlyElsewhere = /place\/map\/bare\/|place\/pack\/inflate/
const isMap = (key) =>
  /place\/map\/(?!(MapFrame|PinMap|ReportsMap|useMapChunk))|place\/pack|watchArchive|leaflet/.test(
    manifest[key].src ?? key,
  )
/** Fetched when somebody asks for it, or where a browser lacks what all others have. */
const onRequest =
  /labActions|client.lab|plainScreens|ReadAloud|cityPlaces|minisearch|categorySearch|exifr|mini\.esm|answerTo|pageEasel|workbox-window|fetchPack|(ex|im)portUnsent|ownReportActions|uqr|savePack|fetchOwnPhoto/
const flowKeys = graph([
  ...firstKeys,
  ...below('client/wiring/'),
  ...below('client/features/report/').filter((key) => !isMap(key) && !onRequest.test(key)),
  ...below('locales/de/report.json'),
])
/** What the screens of the flow fetch by themselves, besides the map: search, pictures, code … */
for (const key of [...flowKeys]) {
  const later = (manifest[key].dynamicImports ?? []).filter((one) => belongsToFlow(key, one))
  graph(later, flowKeys)
}
function belongsToFlow(from, key) {
  if (isMap(key) || onRequest.test(manifest[key].src ?? key)) return false
  // The router's own table names every screen of the app.
  return from !== 'index.html' && !/features\/(?!report)|locales\//.test(manifest[key].src ?? key)
}
const withoutMap = [...flowKeys].filter((key) => !isMap(key))

const first = scriptsOf(firstKeys)
const lazy = Object.keys(manifest)
  .filter((key) => isScript(manifest[key].file) && !first.has(manifest[key].file) && !isDesk(key))
  .map((key) => manifest[key].file)
function isDesk(key) {
  return graph(['desk.html']).has(key) && !graph(['index.html']).has(key)
}

const mapKeys = graph(
  Object.keys(manifest).filter(
    (key) => isMap(key) && !onlyElsewhere.test(manifest[key].src ?? key),
  ),
)
const mapFiles = new Set([...scriptsOf(mapKeys)].filter((file) => !scriptsOf(withoutMap).has(file)))
const leaflet = leafletSize()

/** Leaflet alone, as it is published and minified: what the map would weigh without our code. */
function leafletSize() {
  const file = join(root, 'node_modules/leaflet/dist/leaflet.js')
  return gzipSync(readFileSync(file), { level: 9 }).length
}

const largest = (files) =>
  [...new Set(files)]
    .map((file) => ({ file, size: sizeOf(file) }))
    .sort((a, b) => b.size - a.size)[0] ?? { file: '', size: 0 }
const localeFolder = join(root, 'src/locales')
const locales = readdirSync(localeFolder, { recursive: true })
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    file: name,
    size: gzipSync(readFileSync(join(localeFolder, name)), { level: 9 }).length,
  }))
  .sort((a, b) => b.size - a.size)
const workers = readdirSync(client).filter((name) => name === 'index.js' || name === 'sw.js')

const largestLazy = largest(lazy)
const measured = {
  firstScript: { size: sum(firstScripts), from: `${firstScripts.size} files` },
  reportFlow: { size: sum(scriptsOf(withoutMap)), from: `${scriptsOf(withoutMap).size} files` },
  lazyChunk: { size: largestLazy.size, from: largestLazy.file },
  firstStyle: { size: sum(firstStyles), from: `${firstStyles.size} files` },
  map: {
    size: Math.max(0, sum(mapFiles) - leaflet),
    from: `${sum(mapFiles)} with Leaflet's ${leaflet}`,
  },
  worker: { size: sum(workers), from: workers.join(', ') },
  locale: { size: locales[0]?.size ?? 0, from: locales[0]?.file ?? '' },
}

if (!entry || workers.length === 0 || !existsSync(join(client, '.vite/manifest.json'))) {
  console.error('The build lacks its entry or its service worker: run node src/tools/run/build.mjs')
  process.exit(1)
}

/** Schemas are made while a chunk loads: in a circle one would wait for another that waits for it. */
const circular = Object.keys(manifest).filter((key) =>
  graph(manifest[key].imports ?? [], new Set()).has(key),
)
if (circular.length > 0) {
  console.error(`Chunks that import each other in a circle: ${circular.join(', ')}`)
  process.exit(1)
}

let missed = 0
console.log('Sizes after gzip, in bytes')
for (const [name, { what, limit, goal = limit }] of Object.entries(budgets)) {
  const { size, from } = measured[name]
  const over = size > limit
  if (over) missed += 1
  console.log(
    `${over ? '✗' : size > goal ? '!' : '✓'} ${what.padEnd(52)} ${String(size).padStart(7)} of ${String(goal).padStart(7)}${size > goal ? ` (ceiling ${limit})` : ''}  ${from}`,
  )
}
if (process.argv.includes('--files')) {
  for (const file of [...scriptsOf(withoutMap)].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    console.log(
      `  ${String(sizeOf(file)).padStart(7)} ${firstScripts.has(file) ? 'first' : 'flow '} ${file}`,
    )
  }
}
process.exit(missed === 0 ? 0 : 1)
