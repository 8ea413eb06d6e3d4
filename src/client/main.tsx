import '@kern-ux/native/dist/kern.min.css'
import './ui/styles/index.css'
import { createStore } from 'zustand/vanilla'
import { createCityWords } from './i18n/cityWords.ts'
import { createTranslations } from './i18n/i18n.ts'
import { keepLanguage } from './i18n/keepLanguage.ts'
import { isLanguage, isLocale, languageOf, localeOf } from './i18n/languages.ts'
import { kioskPath } from './lab/kioskPath.ts'
import { drawApp } from './shell/drawApp.tsx'
import { pause } from './shell/pause.ts'
import {
  keepPreference,
  localStorageOf,
  lockedTo,
  modeOfUrl,
  readPreferences,
  showLanguage,
  showMode,
  showTheme,
  type Theme,
  withoutMode,
} from './shell/preferences.ts'
import type { Mode } from './stores/useMode.ts'

const root = document.documentElement
const storage = localStorageOf(window)
const preferences = readPreferences(storage, navigator.languages)
let { theme } = preferences
const askedMode = modeOfUrl(location.search)
if (askedMode) {
  keepPreference(storage, 'mode', askedMode)
  history.replaceState(history.state, '', withoutMode(location.href))
}
const kiosk = lockedTo(storage)
if (kiosk) {
  root.setAttribute('data-kiosk', '')
  history.replaceState(history.state, '', kioskPath(kiosk))
}
const mode = createStore<Mode>(() => askedMode ?? preferences.mode ?? 'normal')
const aloud = createStore<boolean>(() => preferences.aloud)
showTheme(root, theme, mode.getState())
showMode(root, mode.getState())

// The store and all that hangs on it is a chunk of its own: the start page answers before it is
// here. It is asked for beside the words, not after them: each turn of waiting is felt.
const store = import('./wiring/startApp.ts')
store.catch(() => undefined)
await pause()
const translations = await createTranslations(localeOf(preferences.language, mode.getState()))
const cityWords = createCityWords()
// A language that is not to be had (no network, a version that has gone): German is on every device.
await translations.need('common').catch(() => translations.setLanguage('de'))

function showTexts() {
  const { language } = translations.i18n
  showLanguage(root, language, translations.i18n.dir(language))
  // Without its words the city speaks German, which is marked as such.
  if (isLocale(language)) cityWords.speak(language).catch(() => undefined)
}
showTexts()

async function setLanguage(language: string): Promise<void> {
  if (!isLanguage(language)) return
  const locale = localeOf(language, mode.getState())
  await translations.setLanguage(locale)
  keepPreference(storage, 'language', language)
  keepLanguage(navigator, locale)
  showTexts()
}

/** The words first: a layout for words that could not be loaded would help nobody. */
async function setMode(next: Mode): Promise<void> {
  const locale = localeOf(languageOf(translations.i18n.language), next)
  await translations.setLanguage(locale)
  keepPreference(storage, 'mode', next)
  keepLanguage(navigator, locale)
  showMode(root, next)
  showTheme(root, theme, next)
  showTexts()
  mode.setState(next, true)
}

async function setReadAloud(on: boolean): Promise<void> {
  keepPreference(storage, 'aloud', on ? 'on' : 'off')
  aloud.setState(on, true)
}

async function setTheme(next: Theme): Promise<void> {
  theme = next
  keepPreference(storage, 'theme', theme)
  showTheme(root, theme, mode.getState())
}

const parts = store.then(async ({ startApp }) => {
  await pause()
  return startApp({
    language: () => translations.i18n.language,
    setLanguage,
    cityWords,
    mode: mode.getState,
    setMode,
    setTheme,
    setReadAloud,
  })
})

// Also a language that nobody has chosen, because the browser asked for it: it must be here offline.
parts.then(
  () => isLocale(translations.i18n.language) && keepLanguage(navigator, translations.i18n.language),
  () => undefined,
)

const target = document.getElementById('app')
if (target) {
  await drawApp(target, {
    translations,
    mode,
    aloud,
    firstRun: askedMode === undefined && preferences.mode === undefined,
    offerLanguages: !preferences.languageChosen,
    parts,
    onLanguage: setLanguage,
    onMode: setMode,
    now: Date.now,
  })
}
