/**
 * Dates, distances, lists and sizes in the reader's language: Intl knows all of them. Clocks show 24
 * hours here, whatever a language has elsewhere, and Arabic is read with the digits that house
 * numbers and telephones are written with.
 */
const asHere: Readonly<Record<string, string>> = {
  ...{ en: 'en-GB', el: 'el-u-hc-h23', ar: 'ar-u-hc-h23-nu-latn' },
}
const inWords = (language: string): string => asHere[language] ?? language

export const formatDate = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(inWords(language), { dateStyle: 'medium' }).format(new Date(iso))

export const formatDateTime = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(inWords(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  )

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const ageFormats = new Map<string, Intl.RelativeTimeFormat>()

/** Made once a language: a list would else spend most of its time on making them. */
function ageFormat(language: string): Intl.RelativeTimeFormat {
  const made =
    ageFormats.get(language) ?? new Intl.RelativeTimeFormat(inWords(language), { numeric: 'auto' })
  ageFormats.set(language, made)
  return made
}

/** "vor 3 Tagen", "gerade eben"-like for under a minute by way of Intl's "jetzt". */
export function formatAge(iso: string, now: number, language: string): string {
  const seconds = (Date.parse(iso) - now) / 1000
  const format = ageFormat(language)
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  }
  return format.format(0, 'second')
}

/** "12 m", "1,4 km": rounded as a person would say it. */
export function formatDistance(metres: number, language: string): string {
  const [value, unit, digits] =
    metres < 1000
      ? ([metres < 20 ? Math.round(metres) : Math.round(metres / 5) * 5, 'meter', 0] as const)
      : ([metres / 1000, 'kilometer', 1] as const)
  return new Intl.NumberFormat(inWords(language), {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(value)
}

const sizes = [
  [1_000_000_000, 'gigabyte'],
  [1_000_000, 'megabyte'],
] as const

export function formatBytes(bytes: number, language: string): string {
  const [size, unit] = sizes.find(([least]) => bytes >= least) ?? ([1000, 'kilobyte'] as const)
  const value = bytes / size
  return new Intl.NumberFormat(inWords(language), {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}

/** "14:05": for what happens today. */
export const formatTime = (at: number, language: string): string =>
  new Intl.DateTimeFormat(inWords(language), { timeStyle: 'short' }).format(at)

/** "3. Mai": a day as people name it in the year it happens. */
export const formatDay = (at: number, language: string): string =>
  new Intl.DateTimeFormat(inWords(language), { day: 'numeric', month: 'long' }).format(at)

export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(inWords(language)).format(value)

/** "Müll, Reifen und Möbel". */
export const formatList = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(inWords(language), { type: 'conjunction' }).format(items)
