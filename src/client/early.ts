import { rememberTaps } from './shell/earlyTaps.ts'
import {
  localStorageOf,
  modeOfUrl,
  readPreferences,
  showMode,
  showTheme,
} from './shell/preferences.ts'

/**
 * Runs before anything is painted. The page that comes from the endpoint or the worker is drawn in
 * German and normal mode: whoever reads something else sees nothing of it, and whoever taps on it
 * is remembered until the app is there.
 */
const root = document.documentElement
const { language, theme, mode } = readPreferences(localStorageOf(window), navigator.languages)
const shown = modeOfUrl(location.search) ?? mode
showTheme(root, theme, shown ?? 'normal')
showMode(root, shown ?? 'normal')
if (language !== 'de' || shown === 'plain') root.dataset.early = 'hidden'
else if (shown) root.dataset.early = 'known'
rememberTaps(window)

/**
 * The scripts that come next are read beside the first one by whoever opens a report by a link or a
 * sticker, and by a device that has been here before and has them. At a first visit of the start
 * page they would only take the first one's place on the line.
 */
if (navigator.serviceWorker?.controller || location.pathname.startsWith('/melden')) {
  for (const href of document.currentScript?.dataset.next?.split(' ') ?? []) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = href
    document.head.append(link)
  }
}
