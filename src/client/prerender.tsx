import { renderToString } from 'preact-render-to-string'
import { createStore } from 'zustand/vanilla'
import { createTranslations } from './i18n/i18n.ts'
import { App } from './shell/App.tsx'
import type { Mode } from './stores/useMode.ts'

const never = new Promise<never>(() => undefined)

/** The start page as it is drawn before the device store is open: German, normal mode, first visit. */
export async function prerenderStart(): Promise<string> {
  // What the router and the language list read of a browser.
  Object.assign(globalThis, { location: new URL('https://start.invalid/') })
  Object.defineProperty(globalThis, 'navigator', {
    value: { languages: ['de'] },
    configurable: true,
  })
  const translations = await createTranslations('de')
  await translations.need('common')
  return renderToString(
    <App
      translations={translations}
      mode={createStore<Mode>(() => 'normal')}
      aloud={createStore(() => false)}
      firstRun
      offerLanguages
      parts={never}
      onLanguage={async () => undefined}
      onMode={async () => undefined}
      now={() => 0}
    />,
  )
}
