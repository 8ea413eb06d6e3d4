import * as v from 'valibot'

/** A city's text in several languages, by BCP 47 tag. German is the one that must be there. */
export const LocalTextSchema = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))),
  v.check((text) => 'de' in text, 'needs a German text under "de"'),
)
export type LocalText = Readonly<Record<string, string>>

export interface PickedText {
  readonly text: string
  /** BCP 47 tag of the text that was found: differs from the wish when a translation is missing. */
  readonly language: string
}

/** The wish, then its base language (de-simple → de), then German, then whatever there is. */
export function inLanguage(text: LocalText, wish: string): PickedText {
  const base = wish.split('-')[0] ?? wish
  for (const language of [wish, base, 'de', ...Object.keys(text)]) {
    const found = text[language]
    if (found !== undefined) return { text: found, language }
  }
  return { text: '', language: wish }
}
