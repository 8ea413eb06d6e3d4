import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Category } from '#domain/category.ts'
import type { FindCategories } from './categorySearch.ts'

/** Hits for a query, best first; undefined while nothing is asked or the search is on its way. */
export function useCategorySearch(
  categories: readonly Category[],
  query: string,
): readonly Category[] | undefined {
  const [create, setCreate] = useState<(all: readonly Category[]) => FindCategories>()
  const asked = query.trim() !== ''

  useEffect(() => {
    if (!asked || create) return
    import('./categorySearch.ts').then(
      (chunk) => setCreate(() => chunk.createCategorySearch),
      // Without the chunk (first visit, no network) plain containing is better than no search.
      () => setCreate(() => plainSearch),
    )
  }, [asked, create])

  const find = useMemo(() => create?.(categories), [create, categories])
  return useMemo(() => {
    if (!asked || !find) return undefined
    const known = new Map(categories.map((one) => [one.service_code, one]))
    return find(query).flatMap((code) => known.get(code) ?? [])
  }, [asked, find, query, categories])
}

const plainSearch =
  (categories: readonly Category[]): FindCategories =>
  (query) =>
    categories
      .filter(({ service_name, keywords }) =>
        [...Object.values(service_name), ...Object.values(keywords).flat()].some((word) =>
          word.toLowerCase().includes(query.trim().toLowerCase()),
        ),
      )
      .map(({ service_code }) => service_code)
