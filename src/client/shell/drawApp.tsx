import { hydrate, render } from 'preact'
import { App, type AppProps } from './App.tsx'
import { takeEarlyTap, tapAgain } from './earlyTaps.ts'
import { offeredLanguages } from './Offers.tsx'
import { pause } from './pause.ts'

/**
 * Draws the app over the page that came with the address (prerender.tsx). Where both say the same,
 * the page is taken over as it stands; else it is replaced.
 */
export async function drawApp(target: HTMLElement, props: AppProps): Promise<void> {
  await pause()
  const tap = takeEarlyTap(window)
  // The start page stays in the history: "back" leads there.
  if (tap?.kind === 'link') history.pushState(null, '', tap.href)
  const app = <App {...props} />
  const isKept = isAsDrawn(target, props)
  delete document.documentElement.dataset.early
  if (isKept) {
    // Blanks and the word for browsers without scripts are not the app's.
    for (const node of [...target.childNodes])
      if (!(node instanceof Element) || node.matches('noscript')) node.remove()
    hydrate(app, target)
  } else {
    target.textContent = ''
    render(app, target)
  }
  tapAgain(tap, target)
}

/**
 * The page was drawn at build for German, normal mode and a first visit. Preact does not compare
 * attributes while it takes a page over: what could differ is asked here.
 */
export function isAsDrawn(
  target: ParentNode,
  { firstRun, offerLanguages, mode, translations }: AppProps,
): boolean {
  const isStart = location.pathname === '/' && target.querySelector('.home') !== null
  const isSame = firstRun && mode.getState() === 'normal' && translations.i18n.language === 'de'
  const isOffered = offerLanguages && offeredLanguages('de', navigator.languages).length > 0
  return isStart && isSame && !isOffered
}
