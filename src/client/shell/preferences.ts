import { isLanguage, wishedLanguage } from '#client/i18n/languages.ts'
import type { Mode } from '#client/stores/useMode.ts'

export type Theme = 'system' | 'light' | 'dark'

/**
 * Language and appearance are wanted before the device store is open, so that nothing flashes.
 * They live beside it, in localStorage; without it (blocked, private) the device's wish holds.
 */
export function readPreferences(storage: Storage | undefined, wishes: readonly string[]) {
  const language = storage?.getItem('language') ?? ''
  const theme = storage?.getItem('theme')
  const mode = storage?.getItem('mode')
  return {
    mode: isMode(mode) ? mode : undefined,
    aloud: storage?.getItem('aloud') === 'on',
    language: isLanguage(language) ? language : wishedLanguage(wishes),
    languageChosen: isLanguage(language),
    theme: (theme === 'light' || theme === 'dark' ? theme : 'system') as Theme,
  }
}

const isMode = (value: string | null | undefined): value is Mode =>
  value === 'plain' || value === 'normal'

const modeWords: Readonly<Record<string, Mode>> = { einfach: 'plain', normal: 'normal' }

/** `?mode=einfach` in a link that somebody was sent. */
export const modeOfUrl = (search: string): Mode | undefined =>
  modeWords[new URLSearchParams(search).get('mode') ?? '']

/** The address without the wish: else it would come back with each reload. */
export function withoutMode(href: string): string {
  const url = new URL(href)
  url.searchParams.delete('mode')
  return url.href
}

export function keepPreference(
  storage: Storage | undefined,
  key: 'language' | 'theme' | 'mode' | 'aloud',
  value: string,
): void {
  try {
    storage?.setItem(key, value)
  } catch {
    // Storage is full or forbidden: the choice then holds until the tab is closed, which is bearable.
  }
}

const kioskKey = 'kiosk'

/** The lab that has this device for itself: known before the store is open, so that nothing else shows. */
export const lockedTo = (storage: Storage | undefined): string | undefined =>
  storage?.getItem(kioskKey) ?? undefined

export function lockTo(storage: Storage | undefined, code: string | undefined): void {
  try {
    if (code === undefined) storage?.removeItem(kioskKey)
    else storage?.setItem(kioskKey, code)
  } catch {
    // The store knows it as well, a moment later.
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

/** In plain mode the ground is light unless somebody asks for dark. */
export function showTheme(root: HTMLElement, theme: Theme, mode: Mode): void {
  const shown = theme === 'system' && mode === 'plain' ? 'light' : theme
  if (shown === 'system') root.removeAttribute('data-kern-theme')
  else root.setAttribute('data-kern-theme', shown)
}

export function showMode(root: HTMLElement, mode: Mode): void {
  if (mode === 'plain') root.dataset.mode = mode
  else delete root.dataset.mode
}

export function showLanguage(root: HTMLElement, language: string, direction: string): void {
  root.lang = language
  root.dir = direction
}
