import { useLanguage } from '#client/i18n/useT.ts'
import type { Category } from '#domain/category.ts'
import { inLanguage } from '#domain/localText.ts'
import { useApp } from './appContext.ts'
import { useStore } from './useStore.ts'

export interface NamedCategory {
  readonly category: Category | undefined
  readonly name: string
  /** Set when the name is in another language than the screen. */
  readonly lang: string | undefined
  readonly pictogram: string
}

/** A category by its code; a code the city no longer has is shown as it is. */
export function nameCategory(
  categories: readonly Category[],
  code: string,
  language: string,
): NamedCategory {
  const category = categories.find(({ service_code }) => service_code === code)
  if (!category) return { category, name: code, lang: undefined, pictogram: 'other' }
  const { text, language: found } = inLanguage(category.service_name, language)
  return {
    category,
    name: text,
    lang: found === language ? undefined : found,
    pictogram: category.pictogram,
  }
}

const none: readonly Category[] = []

/** The categories of this city, as far as its pack is the one on the device. */
export function useCategories(city?: string): readonly Category[] {
  const { stores } = useApp()
  const pack = useStore(stores.city, (state) => state.pack)
  return pack && (city === undefined || pack.id === city) ? pack.list.categories : none
}

export const useCategory = (city: string, code: string): NamedCategory =>
  nameCategory(useCategories(city), code, useLanguage())
