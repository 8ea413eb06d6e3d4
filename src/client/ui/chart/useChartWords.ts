import { useMemo } from 'preact/hooks'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { type ChartWords, chartWords, type Say } from '#domain/lab/results/chartWords.ts'

/** The charts' words in the app's language; the screen needs the namespace `results`. */
export function useChartWords(): ChartWords {
  const t = useT('results')
  const language = useLanguage()
  // Keys are put together from what the results hold, and all of them stand in results.json.
  return useMemo(() => chartWords(t as unknown as Say, language), [t, language])
}
