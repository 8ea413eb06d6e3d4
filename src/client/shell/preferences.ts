import { isLanguage, type Language, wishedLanguage } from '#client/i18n/i18n.ts'

export type Theme = 'system' | 'light' | 'dark'

/**
 * Language and appearance are wanted before the device store is open, so that nothing flashes.
 * They live beside it, in localStorage; without it (blocked, private) the device's wish holds.
 */
export function readPreferences(storage: Storage | undefined, wishes: readonly string[]) {
  const language = storage?.getItem('language') ?? ''
  const theme = storage?.getItem('theme')
  return {
    language: isLanguage(language) ? language : wishedLanguage(wishes),
    theme: (theme === 'light' || theme === 'dark' ? theme : 'system') as Theme,
  }
}

export function keepPreference(
  storage: Storage | undefined,
  key: 'language' | 'theme',
  value: string,
): void {
  try {
    storage?.setItem(key, value)
  } catch {
    // Storage is full or forbidden: the choice then holds until the tab is closed, which is bearable.
  }
}

/** Some browsers throw on the mere look at localStorage when site data is blocked. */
export function localStorageOf(window: Window): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

export function showTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') root.removeAttribute('data-kern-theme')
  else root.setAttribute('data-kern-theme', theme)
}

export function showLanguage(root: HTMLElement, language: Language, direction: string): void {
  root.lang = language
  root.dir = direction
}
