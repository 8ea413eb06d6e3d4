import type { Question } from '#domain/form/form.ts'
import { readMoment } from './moment.ts'
import type { Zone } from './value.ts'

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text))
const isPoint = (text: string): boolean => {
  const parts = text.trim().split(/\s+/)
  const [latitude, longitude] = parts.map(Number)
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every(isNumber) &&
    Math.abs(latitude ?? Number.NaN) <= 90 &&
    Math.abs(longitude ?? Number.NaN) <= 180
  )
}
const pointsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((point) => point.trim())
    .filter((point) => point !== '')

const utc: Zone = () => 0
const isTime = (text: string): boolean => readMoment(`1970-01-01T${text}`, utc) !== undefined
const isDate = (text: string): boolean => text.length === 10 && readMoment(text, utc) !== undefined
const isInteger = (text: string): boolean => /^[-+]?\d+$/.test(text)

const tests: Readonly<Record<string, (text: string) => boolean>> = {
  integer: isInteger,
  decimal: isNumber,
  range: isNumber,
  date: isDate,
  time: isTime,
  dateTime: (text) => text.includes('T') && readMoment(text, utc) !== undefined,
  geopoint: isPoint,
  geotrace: (text) => pointsOf(text).length >= 2 && pointsOf(text).every(isPoint),
  geoshape: (text) => {
    const points = pointsOf(text)
    return points.length >= 4 && points.every(isPoint) && points[0] === points.at(-1)
  },
}

/** Whether an answer is of its question's type at all. */
export function fits({ type, extra }: Question, value: string): boolean {
  // Our own look of several places: each stands for itself, and one is enough.
  if (type === 'geotrace' && extra['lab::look'] === 'dots') return pointsOf(value).every(isPoint)
  return tests[type]?.(value) ?? true
}

const kinds: Readonly<Record<string, string>> = { int: 'integer', double: 'decimal' }
const cuts: Readonly<Record<string, (text: string) => string>> = {
  integer: (text) => (isNumber(text) ? String(Math.trunc(Number(text))) : ''),
  date: (text) => (isDate(text.slice(0, 10)) ? text.slice(0, 10) : ''),
}
const strict: ReadonlySet<string> = new Set(['decimal', 'range', 'time', 'dateTime'])

/** A calculated value as its type has it: whole numbers are cut, what does not fit is empty. */
export function typed({ type, dataType }: Question, value: string): string {
  const kind = dataType && tests[type] === undefined ? (kinds[dataType] ?? dataType) : type
  const cut = cuts[kind]
  if (cut) return cut(value)
  // As ODK's apps write a calculated decimal number.
  if (kind === 'decimal' && /^-?\d+$/.test(value)) return `${value}.0`
  return strict.has(kind) && !tests[kind]?.(value) ? '' : value
}
