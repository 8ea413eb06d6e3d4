import type { Zone } from './value.ts'

const written =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d(?:\.\d+)?))?)?(Z|[-+]\d\d:\d\d)?)?$/

const minuteMs = 60_000

/** ms since 1970 of an ISO date or date and time, local where it names no zone. */
export function readMoment(text: string, zone: Zone): number | undefined {
  // Every number passes here: the look at one letter spares them the pattern.
  const parts = text[4] === '-' ? written.exec(text) : null
  if (!parts) return undefined
  const [, year, month, day, hour = 0, minute = 0, second = 0, offset] = parts
  const [h, m, s] = [Number(hour), Number(minute), Number(second)]
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const there = new Date(days)
  const exists = there.getUTCMonth() + 1 === Number(month) && h < 24 && m < 60 && s < 60
  if (!exists) return undefined
  const utc = days + Math.round(((h * 60 + m) * 60 + s) * 1000)
  if (offset) return utc - minutesOf(offset) * minuteMs
  // Twice, because the clock may have changed between the guess and the time meant.
  return utc - zone(utc - zone(utc) * minuteMs) * minuteMs
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))
  return offset === 'Z' ? 0 : offset.startsWith('-') ? -minutes : minutes
}

/** A Date whose UTC fields are the local ones. */
export const localDate = (ms: number, zone: Zone): Date => new Date(ms + zone(ms) * minuteMs)

const two = (value: number): string => String(value).padStart(2, '0')

/** Midnight reads as the date alone. */
export function writeMoment(ms: number, zone: Zone): string {
  if (Number.isNaN(ms)) return ''
  const iso = localDate(ms, zone).toISOString().slice(0, -1)
  if (iso.endsWith('T00:00:00.000')) return iso.slice(0, -13)
  const offset = Math.abs(zone(ms))
  const sign = zone(ms) < 0 ? '-' : '+'
  return `${iso}${sign}${two(Math.floor(offset / 60))}:${two(offset % 60)}`
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const weekdays = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')

const fields: Readonly<Record<string, (date: Date) => string | number | undefined>> = {
  Y: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  y: (date) => two(date.getUTCFullYear() % 100),
  m: (date) => two(date.getUTCMonth() + 1),
  n: (date) => date.getUTCMonth() + 1,
  b: (date) => months[date.getUTCMonth()],
  d: (date) => two(date.getUTCDate()),
  e: (date) => date.getUTCDate(),
  a: (date) => weekdays[date.getUTCDay()],
  H: (date) => two(date.getUTCHours()),
  h: (date) => date.getUTCHours(),
  M: (date) => two(date.getUTCMinutes()),
  S: (date) => two(date.getUTCSeconds()),
  3: (date) => String(date.getUTCMilliseconds()).padStart(3, '0'),
}

/** `%d.%m.%Y` and the like; `known` are the letters that stand for something. */
export function formatMoment(text: string, format: string, known: RegExp, zone: Zone): string {
  const ms = readMoment(text, zone)
  if (ms === undefined) return ''
  const date = localDate(ms, zone)
  return format.replace(known, (mark) => String(fields[mark.charAt(1)]?.(date) ?? ''))
}
