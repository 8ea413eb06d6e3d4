import { formatDate } from '#client/i18n/format.ts'
import type { Lab } from '#domain/lab/lab.ts'

/** "3. Mai 2026 – 5. Mai 2026"; '' for a lab without days. */
export function daysWords({ starts, ends }: Pick<Lab, 'starts' | 'ends'>): string {
  const days = [starts, ends].filter((day) => day !== undefined)
  return [...new Set(days)].map((day) => formatDate(day, 'de')).join(' – ')
}
