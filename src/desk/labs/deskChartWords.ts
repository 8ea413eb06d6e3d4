import { chartWords } from '#domain/lab/results/chartWords.ts'
import { sayFrom } from '#domain/lab/results/sayFrom.ts'
import german from '#locales/de/results.json'

/** The charts' German words. */
export const deskChartWords = chartWords(sayFrom(german, 'de'), 'de')
