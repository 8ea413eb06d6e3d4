import '@kern-ux/native/dist/kern.min.css'
import './ui/styles/index.css'
import { render } from 'preact'
import { createTranslations, isLanguage } from './i18n/i18n.ts'
import { App } from './shell/App.tsx'
import {
  keepPreference,
  localStorageOf,
  readPreferences,
  showLanguage,
  showTheme,
  type Theme,
} from './shell/preferences.ts'

const root = document.documentElement
const storage = localStorageOf(window)
const preferences = readPreferences(storage, navigator.languages)
showTheme(root, preferences.theme)

const translations = await createTranslations(preferences.language)
await translations.need('common')
showLanguage(root, preferences.language, translations.i18n.dir(preferences.language))

async function setLanguage(language: string): Promise<void> {
  if (!isLanguage(language)) return
  await translations.setLanguage(language)
  keepPreference(storage, 'language', language)
  showLanguage(root, language, translations.i18n.dir(language))
}

async function setTheme(theme: Theme): Promise<void> {
  keepPreference(storage, 'theme', theme)
  showTheme(root, theme)
}

// The store and all that hangs on it is a chunk of its own: the start page answers before it is here.
const parts = import('./wiring/startApp.ts').then(({ startApp }) =>
  startApp({
    language: () => translations.i18n.language,
    setLanguage,
    setTheme,
  }),
)

const target = document.getElementById('app')
if (target) {
  target.textContent = ''
  render(
    <App
      translations={translations}
      parts={parts}
      onLanguage={(language) => void setLanguage(language)}
      now={Date.now}
    />,
    target,
  )
}
