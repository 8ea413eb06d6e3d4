import type { Args, Calls } from '#domain/form/engine/args.ts'
import { formatMoment, localDate, readMoment } from '#domain/form/engine/moment.ts'
import { dayMs, isSet, type Moment, num, type Val } from '#domain/form/engine/value.ts'

const unpadded = /^(\d{4})-(\d{1,2})-(\d{1,2})(T.*)?$/

function msOf(a: Args): number {
  const value = a.val(0)
  const { zone } = a.context.world
  if (!isSet(value) && typeof value !== 'string') return num(value, zone) * dayMs
  const text = a
    .str(0)
    .replace(unpadded, (_, year, month, day, time = '') =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-').concat(time),
    )
  return readMoment(text, zone) ?? Number.NaN
}

/** An empty text stays one; what is no date reads as nothing. */
function date(a: Args): Val {
  const value = a.val(0)
  if (typeof value === 'boolean' || (typeof value !== 'number' && a.str(0) === '')) return ''
  return { ms: msOf(a) }
}

const today = (a: Args): Moment => {
  const { ports, zone } = a.context.world
  const day = localDate(ports.now(), zone).toISOString().slice(0, 10)
  return { ms: readMoment(day, zone) ?? Number.NaN }
}

function decimalTime(a: Args): number {
  const { zone } = a.context.world
  const text = a.str(0)
  if (!/^\d\d:\d\d/.test(text)) return Number.NaN
  const ms = readMoment(`1970-01-01T${text}`, zone)
  if (ms === undefined) return Number.NaN
  const local = localDate(ms, zone).getTime()
  return (((local % dayMs) + dayMs) % dayMs) / dayMs
}

export const dateCalls: Calls = {
  today,
  now: (a) => ({ ms: a.context.world.ports.now() }),
  date,
  'date-time': date,
  'format-date': (a) => formatMoment(a.str(0), a.str(1), /%[Yymnbdea]/g, a.context.world.zone),
  'format-date-time': (a) =>
    formatMoment(a.str(0), a.str(1), /%[YymnbdeaHhMS3]/g, a.context.world.zone),
  'decimal-date-time': (a) => msOf(a) / dayMs,
  'decimal-time': decimalTime,
}
