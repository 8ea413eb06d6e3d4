import { useCallback, useState } from 'preact/hooks'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { firstFilter } from './pickReports.ts'
import { useNames } from './useNames.ts'
import { usePicked } from './usePicked.ts'
import { useReportSearch } from './useReportSearch.ts'

/** What there is, what the person looks for, and what fits. */
export function useNearby() {
  const { stores } = useApp()
  const reports = useStore(stores.nearby, (state) => state.reports)
  const known = useStore(stores.nearby, (state) => state.updated_at !== undefined)
  const [filter, setFilter] = useState(firstFilter)
  const [words, setWords] = useState('')
  const names = useNames()
  const nameOf = useCallback((code: string) => names(code).name, [names])
  const { hits } = useReportSearch(words, reports, nameOf)
  const found = usePicked(reports, filter, hits)
  return { reports, known, filter, setFilter, words, setWords, found }
}

export type Nearby = ReturnType<typeof useNearby>
