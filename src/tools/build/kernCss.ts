import { readFile } from 'node:fs/promises'
import { PurgeCSS } from 'purgecss'
import type { Plugin } from 'vite'

/**
 * KERN's stylesheet has 35 kB (gzip), of which the app uses a fifth. Only what `ui` and the desk
 * name in their markup stays; font faces go, because @fontsource brings smaller ones.
 */
export const kernCss = (): Plugin => ({
  name: 'kern-css',
  enforce: 'pre',
  async load(id) {
    if (!/@kern-ux\/native\/dist\/kern\.min\.css/.test(id)) return null
    const css = (await readFile(id.split('?')[0] ?? id, 'utf8')).replace(
      /@font-face\s*\{[^}]*\}/g,
      '',
    )
    const [purged] = await new PurgeCSS().purge({
      content: ['src/client/ui/**/*.tsx', 'src/desk/**/*.tsx', 'index.html', 'desk.html'],
      css: [{ raw: css }],
      variables: true,
      safelist: { standard: ['html', 'body'] },
    })
    return purged?.css ?? css
  },
})
