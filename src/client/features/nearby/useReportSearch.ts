import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PublicReport } from '#protocol/report.ts'
import type { ReportIndex } from './reportIndex.ts'

export interface ReportSearch {
  readonly hits: ReadonlyMap<string, number> | undefined
  /** The index is being made: the list still shows everything. */
  readonly preparing: boolean
}

/** Loads the search and its index with the first letter typed, and never before. */
export function useReportSearch(
  query: string,
  reports: readonly PublicReport[],
  nameOf: (serviceCode: string) => string,
): ReportSearch {
  const [made, setMade] = useState<{
    readonly of: readonly PublicReport[]
    readonly index: ReportIndex
  }>()
  const wish = query.trim()
  const wanted = wish !== '' && made?.of !== reports
  useEffect(() => {
    if (!wanted) return
    let gone = false
    import('./reportIndex.ts')
      .then(({ makeReportIndex }) => makeReportIndex(reports, nameOf))
      .then(
        (index) => gone || setMade({ of: reports, index }),
        // Without its code the search stays away; list and filters go on.
        () => undefined,
      )
    return () => {
      gone = true
    }
  }, [wanted, reports, nameOf])
  // An index of a moment ago is better than none while the new one is made.
  const hits = useMemo(() => (wish === '' ? undefined : made?.index.find(wish)), [wish, made])
  return { hits, preparing: wish !== '' && hits === undefined }
}
