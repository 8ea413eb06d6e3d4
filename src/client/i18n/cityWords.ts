import { createStore } from 'zustand/vanilla'
import type { PhraseBook } from '#domain/phraseBook.ts'
import type { CityPack } from '#protocol/pack.ts'
import type { Locale } from './languages.ts'

export interface CityWords {
  /** Puts the reader's language into what the city says; undefined while the city's own is enough. */
  readonly translate?: <T extends CityPack>(pack: T) => T
}

/** German, plain German and English stand in the cities' own folders. */
const books = import.meta.glob<{ default: PhraseBook }>('../../locales/*/_city.json')

/**
 * What cities say in the language that is read. It comes after the app's own words, and without
 * it the city's German stands there, marked as German.
 */
export function createCityWords() {
  const store = createStore<CityWords>(() => ({}))
  let wanted: Locale | undefined
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    async speak(locale: Locale): Promise<void> {
      wanted = locale
      const book = books[`../../locales/${locale}/_city.json`]
      if (!book) return store.setState({}, true)
      const [{ default: phrases }, { withPhrases }] = await Promise.all([
        book(),
        import('#domain/phraseBook.ts'),
      ])
      // Two changes in quick succession: the later one holds, whichever file was here first.
      if (wanted !== locale) return
      store.setState({ translate: (pack) => withPhrases(pack, phrases, locale) }, true)
    },
  }
}
