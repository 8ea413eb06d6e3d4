/**
 * Draws the tiles of the templates: public/labs/<template>/<choice>.svg, and says in
 * public/labs/LICENSES-PICTURES.md where they are from. Run by hand after a change in sources.mjs:
 * node src/tools/labPictures/main.mjs
 */
import { readFile, writeFile } from 'node:fs/promises'
import { pictures, tones } from './sources.mjs'

const root = new URL('../../../', import.meta.url)

const sets = {
  lucide: { path: 'lucide-static/icons', size: 24, name: 'Lucide', licence: 'ISC' },
  temaki: { path: '@rapideditor/temaki/icons', size: 15, name: 'Temaki', licence: 'CC0-1.0' },
  maki: { path: '@mapbox/maki/icons', size: 15, name: 'Maki', licence: 'CC0-1.0' },
}

const setOf = (symbol) => (symbol.includes(':') ? symbol.split(':') : ['lucide', symbol])

async function tile(symbol, tone) {
  const [set, name] = setOf(symbol)
  const { path, size } = sets[set]
  const svg = await readFile(new URL(`node_modules/${path}/${name}.svg`, root), 'utf8')
  const body = svg
    .replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s+(id|class)="[^"]*"/g, '')
    .replace(/>\s+</g, '><')
    .trim()
  const [ground, ink] = tones[tone]
  const paint =
    set === 'lucide'
      ? `fill="none" stroke="${ink}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"`
      : `fill="${ink}"`
  const scale = Math.round((60 / size) * 1000) / 1000
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" rx="22" fill="${ground}"/><g transform="translate(18 18) scale(${scale})" ${paint}>${body}</g></svg>\n`
}

const rows = []
for (const [template, choices] of Object.entries(pictures)) {
  for (const [choice, [symbol, tone]] of Object.entries(choices)) {
    await writeFile(
      new URL(`public/labs/${template}/${choice}.svg`, root),
      await tile(symbol, tone),
    )
    const [set, name] = setOf(symbol)
    rows.push(`| ${template}/${choice}.svg | ${sets[set].name} (${name}) | ${sets[set].licence} |`)
  }
}
await writeFile(
  new URL('public/labs/LICENSES-PICTURES.md', root),
  `# Where the templates' pictures come from

Drawn from these sets by \`src/tools/labPictures\`; the licence of Lucide stands in
[LICENSES-ICONS.md](../LICENSES-ICONS.md).

| file | from | licence |
|---|---|---|
${rows.join('\n')}
`,
)
