import type { Mode } from '#client/stores/useMode.ts'

/** Endonyms, in the order offered. A language is complete or it is not here. */
export const languages = {
  de: 'Deutsch',
  en: 'English',
  tr: 'Türkçe',
  pl: 'Polski',
  ro: 'Română',
  bg: 'Български',
  hr: 'Hrvatski',
  el: 'Ελληνικά',
  it: 'Italiano',
  ar: 'العربية',
  uk: 'Українська',
  ru: 'Русский',
} as const
export type Language = keyof typeof languages

/** A set of texts: German has a second one, in plain words. */
export type Locale = Language | 'de-simple'

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag)

export const isLocale = (tag: string): tag is Locale => tag === 'de-simple' || isLanguage(tag)

/** What the chooser shows as chosen: plain German is German. */
export const languageOf = (locale: string): Language => {
  const base = locale.split('-')[0] ?? ''
  return isLanguage(base) ? base : 'de'
}

/** The device's wishes, best first, as far as there are texts for them. */
export function wishedLanguages(wishes: readonly string[]): Language[] {
  const known = wishes.map((wish) => wish.toLowerCase().split('-')[0] ?? '').filter(isLanguage)
  return [...new Set(known)]
}

export const wishedLanguage = (wishes: readonly string[]): Language =>
  wishedLanguages(wishes)[0] ?? 'de'

/** Only German has plain words; other languages keep their own in plain mode. */
export const localeOf = (language: Language, mode: Mode): Locale =>
  language === 'de' && mode === 'plain' ? 'de-simple' : language
