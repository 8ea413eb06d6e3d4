import { useMemo } from 'preact/hooks'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { ResultCharts } from '#client/ui/chart/ResultCharts.tsx'
import { useChartWords } from '#client/ui/chart/useChartWords.ts'
import type { Lab } from '#domain/lab/lab.ts'
import type { Results } from '#domain/lab/results/summary.ts'
import { cityGround } from '#protocol/cityGround.ts'

interface WallChartsProps {
  readonly results: Results
  readonly size: 'page' | 'beamer'
  readonly lab: Lab
}

/** One chart for each question, with the city's own shapes below dots on the map. */
export function WallCharts({ results, size, lab }: WallChartsProps) {
  const { stores } = useApp()
  const words = useChartWords()
  const pack = useStore(stores.city, (state) => state.pack)
  const ground = useMemo(
    () => (pack && pack.id === lab.city ? cityGround(pack) : undefined),
    [pack, lab.city],
  )
  const src = ({ sha256 }: { sha256: string }) => `/api/v1/labs/${lab.id}/media/${sha256}`
  return <ResultCharts {...{ results, size, words, ground, src }} />
}
