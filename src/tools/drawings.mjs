/** Run by hand after a change: writes src/client/ui/icons.ts from lucide (ISC licence). */
import { readFileSync, writeFileSync } from 'node:fs'

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
  'languages',
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
  'sliders-horizontal',
  'lock',
  'smartphone',
  'bookmark',
  'save',
  'database',
  'settings',
  'circle-question-mark',
  'layers',
  'log-out',
  'filter',
  'rotate-ccw',
  'heart-handshake',
  'flask-conical',
  'calendar',
  'building-2',
  'copy',
]

const entries = names.map((name) => {
  const file = new URL(`../../node_modules/lucide-static/icons/${name}.svg`, import.meta.url)
  const inner = readFileSync(file, 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/^[\s\S]*?<svg[\s\S]*?>/, '')
    .replace(/<\/svg>\s*$/, '')
  const shapes = [...inner.matchAll(/<(\w+)\s+([^>]*?)\s*\/>/g)].map(([, tag, attributes]) => {
    const list = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)]
    return `    ['${tag}', { ${list.map(([, key, value]) => `"${key}": '${value}'`).join(', ')} }],`
  })
  return `  '${name}': [\n${shapes.join('\n')}\n  ],`
})

writeFileSync(
  new URL('../client/ui/icons.ts', import.meta.url),
  '// Drawings: lucide, ISC licence (see public/LICENSES-ICONS.md). Made by src/tools/drawings.mjs.\n' +
    'export type Shape = readonly [string, Readonly<Record<string, string>>]\n\n' +
    `export const icons = {\n${entries.join('\n')}\n} as const satisfies Record<string, readonly Shape[]>\n` +
    'export type IconName = keyof typeof icons\n',
)
