import { useCallback } from 'preact/hooks'
import { useLanguage } from '#client/i18n/useT.ts'
import { type NamedCategory, nameCategory, useCategories } from '#client/stores/useCategory.ts'

/** Names categories of the city on the screen; the same function until city or language change. */
export function useNames(): (serviceCode: string) => NamedCategory {
  const language = useLanguage()
  const categories = useCategories()
  return useCallback((code) => nameCategory(categories, code, language), [categories, language])
}
