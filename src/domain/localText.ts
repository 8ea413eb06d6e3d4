/** A city's text in several languages, by BCP 47 tag; German is always there. */
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
