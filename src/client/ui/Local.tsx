import { useLanguage } from '#client/i18n/useT.ts'
import { inLanguage, type LocalText } from '#domain/localText.ts'

/** A city's own words in the reader's language; says which language it is when it is another. */
export function Local({ text }: { text: LocalText }) {
  const wish = useLanguage()
  const picked = inLanguage(text, wish)
  return (
    <span {...(picked.language !== wish && { lang: picked.language })}>
      {picked.language.endsWith('-simple') ? aSentenceALine(picked.text) : picked.text}
    </span>
  )
}

const aSentenceALine = (text: string): string => text.replace(/([.!?]) (?=\p{Lu})/gu, '$1\n')
