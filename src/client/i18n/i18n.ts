import { createInstance, type i18n as I18n } from 'i18next'
import type { Namespace } from './keys.ts'

/** Endonyms, in the order offered. A language is complete or it is not here. */
export const languages = {
  de: 'Deutsch',
  en: 'English',
} as const
export type Language = keyof typeof languages

export const isLanguage = (tag: string): tag is Language => tag in languages

/** Each file is a chunk of its own: a screen loads its words with its code. */
const files = import.meta.glob<{ default: Record<string, unknown> }>('../../locales/*/*.json')

export interface Translations {
  readonly i18n: I18n
  /** Loads the namespaces for the current language, and for every later one. */
  need(...namespaces: Namespace[]): Promise<void>
  setLanguage(language: Language): Promise<void>
}

export async function createTranslations(language: Language): Promise<Translations> {
  const needed = new Set<Namespace>()
  const i18n = createInstance()
  await i18n.init({
    lng: language,
    fallbackLng: 'de',
    supportedLngs: Object.keys(languages),
    load: 'currentOnly',
    ns: [],
    defaultNS: 'common',
    resources: {},
    returnNull: false,
    interpolation: { escapeValue: false },
  })

  async function load(lng: Language, namespaces: Iterable<Namespace>) {
    await Promise.all(
      [...namespaces].map(async (namespace) => {
        if (i18n.hasResourceBundle(lng, namespace)) return
        const file = files[`../../locales/${lng}/${namespace}.json`]
        if (!file) throw new Error(`No texts for ${lng}/${namespace}`)
        i18n.addResourceBundle(lng, namespace, (await file()).default)
      }),
    )
  }

  return {
    i18n,
    async need(...namespaces) {
      for (const namespace of namespaces) needed.add(namespace)
      await load(i18n.language as Language, namespaces)
    },
    async setLanguage(next) {
      await load(next, needed)
      await i18n.changeLanguage(next)
    },
  }
}

/** The device's wish, as far as there are texts for it. */
export function wishedLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(base)) return base
  }
  return 'de'
}
