/**
 * Run by hand after a change: writes src/client/ui/icons.ts and public/icons.svg from lucide (ISC
 * licence). Those of the start page come with its script and are there at once; all others are no
 * script at all.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const atOnce = [
  'house',
  'map',
  'list',
  'ellipsis',
  'camera',
  'footprints',
  'chevron-right',
  'circle-question-mark',
  'users-round',
  'map-pin',
  'languages',
]

const names = [
  'house',
  'map',
  'list',
  'ellipsis',
  'camera',
  'image',
  'map-pin',
  'arrow-left',
  'arrow-right',
  'x',
  'check',
  'pencil',
  'trash-2',
  'plus',
  'send',
  'wifi-off',
  'cloud-upload',
  'clock',
  'circle-check',
  'circle-x',
  'circle-alert',
  'sun',
  'moon',
  'search',
  'share-2',
  'qr-code',
  'download',
  'upload',
  'phone',
  'mail',
  'locate-fixed',
  'repeat',
  'undo-2',
  'thumbs-up',
  'eye',
  'hammer',
  'info',
  'chevron-right',
  'chevron-down',
  'refresh-cw',
  'external-link',
  'message-square',
  'footprints',
  'lock',
  'smartphone',
  'bookmark',
  'save',
  'settings',
  'circle-question-mark',
  'log-out',
  'filter',
  'rotate-ccw',
  'heart-handshake',
  'building-2',
  'copy',
  'volume-2',
  'square',
  'life-buoy',
  'users-round',
  'languages',
]

const insides = new Map(
  names.map((name) => {
    const file = new URL(`../../node_modules/lucide-static/icons/${name}.svg`, import.meta.url)
    const inside = readFileSync(file, 'utf8')
      .replace(/<!--.*?-->/gs, '')
      .replace(/^[\s\S]*?<svg[\s\S]*?>/, '')
      .replace(/<\/svg>\s*$/, '')
      .replace(/\n\s*/g, '')
    return [name, inside]
  }),
)

const symbols = names
  .filter((name) => !atOnce.includes(name))
  .map((name) => `<symbol id="i-${name}" viewBox="0 0 24 24">${insides.get(name)}</symbol>\n`)
writeFileSync(
  new URL('../../public/icons.svg', import.meta.url),
  '<!-- Drawings: lucide, ISC licence (see LICENSES-ICONS.md). Made by src/tools/drawings.mjs. -->\n' +
    `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('')}</svg>\n`,
)

const drawings = atOnce.map((name) => {
  const shapes = [...insides.get(name).matchAll(/<(\w+)\s+([^>]*?)\s*\/>/g)]
  const lines = shapes.map(([, tag, attributes]) => {
    const list = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)]
    return `    ['${tag}', { ${list.map(([, key, value]) => `${key}: '${value}'`).join(', ')} }],`
  })
  return `  '${name}': [\n${lines.join('\n')}\n  ],`
})

writeFileSync(
  new URL('../client/ui/icons.ts', import.meta.url),
  '// Drawings: lucide, ISC licence (see public/LICENSES-ICONS.md). Made by src/tools/drawings.mjs.\n' +
    'export type Shape = readonly [string, Readonly<Record<string, string>>]\n\n' +
    '/** On the start page: there with the first paint. */\n' +
    `export const drawnAtOnce = {\n${drawings.join('\n')}\n} as const satisfies Record<string, readonly Shape[]>\n\n` +
    '/** The others stand in public/icons.svg. */\n' +
    `export type IconName =\n  | keyof typeof drawnAtOnce\n${names
      .filter((name) => !atOnce.includes(name))
      .map((name) => `  | '${name}'\n`)
      .join('')}`,
)
