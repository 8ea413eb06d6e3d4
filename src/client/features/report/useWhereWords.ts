import { useT } from '#client/i18n/useT.ts'
import type { Whereabouts } from '#client/place/address/whereabouts.ts'
import { germanWhere, whereWords } from '#client/place/address/whereWords.ts'

/** A place in the reader's own language; and an address of the app's own, in theirs as well. */
export function useWhereWords(where: Whereabouts | undefined) {
  const t = useT('report')
  // The name is put in by whereWords: a street's name may hold signs that mean something to i18n.
  const name = '{{name}}'
  const patterns = {
    address: t('place.where.address', { name }),
    near_address: t('place.where.nearAddress', { name }),
    corner: t('place.where.corner', { name }),
    near: t('place.where.near', { name }),
  }
  const words = where && whereWords(where, patterns)
  const german = where && whereWords(where, germanWhere)
  return {
    words,
    localised: (text: string): string =>
      words && german && text.endsWith(german) ? text.slice(0, -german.length) + words : text,
  }
}
