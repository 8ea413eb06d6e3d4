import { createInstance, type i18n as I18n } from 'i18next'
import common from '../../locales/de/common.json'
import type { Namespace } from './keys.ts'
import type { Locale } from './languages.ts'

/** Each file is a chunk of its own: a screen loads its words with its code. */
const files = import.meta.glob<{ default: Record<string, unknown> }>([
  '../../locales/*/*.json',
  // What cities say has a way of its own: cityWords.ts.
  '!../../locales/*/_*.json',
])

const source: Locale = 'de'

export interface Translations {
  readonly i18n: I18n
  /** Loads the namespaces for the current language, and for every later one. */
  need(...namespaces: Namespace[]): Promise<void>
  /** Rejects when the texts are neither on this device nor to be had. */
  setLanguage(locale: Locale): Promise<void>
}

export async function createTranslations(locale: Locale): Promise<Translations> {
  const needed = new Set<Namespace>()
  const i18n = createInstance()
  await i18n.init({
    lng: locale,
    fallbackLng: source,
    load: 'currentOnly',
    ns: [],
    defaultNS: 'common',
    resources: {},
    returnNull: false,
    // A sentence a line: plain texts are lists of sentences.
    joinArrays: '\n',
    interpolation: { escapeValue: false },
  })
  // Needed under every language, and on the first screen: with the code, not after it.
  i18n.addResourceBundle(source, 'common', common)

  async function load(lng: Locale, namespaces: Iterable<Namespace>) {
    const wanted = [...namespaces].flatMap((namespace) => sets(lng, namespace))
    await Promise.all(
      wanted.map(async ([set, namespace]) => {
        if (i18n.hasResourceBundle(set, namespace)) return
        const file = files[path(set, namespace)]
        if (!file) throw new Error(`No texts for ${set}/${namespace}`)
        i18n.addResourceBundle(set, namespace, (await file()).default)
      }),
    )
  }

  return {
    i18n,
    async need(...namespaces) {
      for (const namespace of namespaces) needed.add(namespace)
      await load(i18n.language as Locale, namespaces)
    },
    async setLanguage(next) {
      await load(next, needed)
      await i18n.changeLanguage(next)
    },
  }
}

const path = (locale: Locale, namespace: Namespace) => `../../locales/${locale}/${namespace}.json`

/** Plain German says only what it says in other words; German stands under it for the rest. */
const sets = (locale: Locale, namespace: Namespace): (readonly [Locale, Namespace])[] =>
  locale === 'de-simple'
    ? [
        [locale, namespace],
        [source, namespace],
      ]
    : [[locale, namespace]]
