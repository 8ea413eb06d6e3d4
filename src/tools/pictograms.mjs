/**
 * Builds public/pictograms.svg and public/map-symbols.svg and says in public/LICENSES-ICONS.md where each symbol is from.
 * Run by hand after a change in pictograms/sources.mjs: node src/tools/pictograms.mjs
 */
import { readFile, writeFile } from 'node:fs/promises'
import { mapSymbols, sources } from './pictograms/sources.mjs'

const root = new URL('../../', import.meta.url)

/** A symbol takes the colour of the text beside it, whatever its set had in mind. */
function symbol(name, { viewBox, body, stroke }) {
  const paint = stroke
    ? ' fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    : ' fill="currentColor"'
  return `<symbol id="p-${name}" viewBox="${viewBox}"${paint}>${body}</symbol>`
}

async function drawing(source) {
  if (source.set === 'own') return { viewBox: source.viewBox, body: source.body, stroke: false }
  const svg = await readFile(new URL(`node_modules/${source.path}`, root), 'utf8')
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 15 15'
  const body = svg
    .replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s+(id|class)="[^"]*"/g, '')
    .replace(/>\s+</g, '><')
    .trim()
  return { viewBox, body, stroke: source.set === 'lucide' }
}

const symbols = await Promise.all(
  Object.entries(sources).map(async ([name, source]) => symbol(name, await drawing(source))),
)
await writeFile(
  new URL('public/pictograms.svg', root),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`,
)

/** On the map they are drawn by the canvas, so of each only its outline is kept: one path a kind. */
async function outline(kind, file) {
  const { body } = await drawing({ set: 'maki', path: `@mapbox/maki/icons/${file}.svg` })
  const [, d] = /^<path d="([^"]+)"\/>$/.exec(body) ?? []
  if (!d) throw new Error(`${file}.svg is more than one path`)
  return `<path id="${kind}" d="${d.replace(/&#x[A9D];|\s+/g, ' ').trim()}"/>`
}
const outlines = await Promise.all(
  Object.entries(mapSymbols).map(([kind, file]) => outline(kind, file)),
)
await writeFile(
  new URL('public/map-symbols.svg', root),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 15 15">\n${outlines.join('\n')}\n</svg>\n`,
)

const sets = {
  temaki: ['temaki', 'CC0-1.0', 'https://github.com/rapideditor/temaki'],
  maki: ['Maki', 'CC0-1.0', 'https://github.com/mapbox/maki'],
  lucide: ['Lucide', 'ISC', 'https://lucide.dev'],
  own: ['drawn for Stadtlabor', 'EUPL-1.2', ''],
}
const lucideLicence = await readFile(new URL('node_modules/lucide-static/LICENSE', root), 'utf8')
const rows = Object.entries(sources).map(([name, { set, path }]) => {
  const file = path ? ` (${path.split('/').at(-1)})` : ''
  return `| ${name} | ${sets[set][0]}${file} | ${sets[set][1]} |`
})
const mapFiles = [...new Set(Object.values(mapSymbols))].map((file) => `${file}.svg`)
const links = Object.values(sets).flatMap(([name, licence, url]) =>
  url ? [`- ${name}, ${licence}: ${url}`] : [],
)
await writeFile(
  new URL('public/LICENSES-ICONS.md', root),
  `# Where the pictograms come from

${links.join('\n')}

The app icon is drawn for Stadtlabor and is under the licence of the whole (EUPL-1.2).

| symbol | from | licence |
|---|---|---|
${rows.join('\n')}

Symbols on the street map (map-symbols.svg) are Maki's, CC0-1.0: ${mapFiles.join(', ')}.

## Licence of Lucide

${lucideLicence.trim()}
`,
)
