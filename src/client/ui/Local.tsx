import { useLanguage } from '#client/i18n/useT.ts'
import { inLanguage, type LocalText } from '#domain/localText.ts'

/** A city's own words in the reader's language; says which language it is when it is another. */
export function Local({ text }: { text: LocalText }) {
  const wish = useLanguage()
  const picked = inLanguage(text, wish)
  return <span {...(picked.language !== wish && { lang: picked.language })}>{picked.text}</span>
}
