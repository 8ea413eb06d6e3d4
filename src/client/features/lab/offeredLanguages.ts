import { isLanguage, type Language } from '#client/i18n/languages.ts'
import type { Lab } from '#domain/lab/lab.ts'

export interface OfferedLanguage {
  readonly tag: string
  readonly base: Language
  readonly isSimple: boolean
}

/** The lab's languages as far as the app speaks them; plain language is one more. */
export const offeredLanguages = ({ languages }: Lab): readonly OfferedLanguage[] =>
  languages.flatMap((tag) => {
    const [base = ''] = tag.split('-')
    return isLanguage(base) ? [{ tag, base, isSimple: tag.endsWith('-simple') }] : []
  })
