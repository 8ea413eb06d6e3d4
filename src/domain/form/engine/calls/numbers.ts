import type { Args, Call, Calls } from '#domain/form/engine/args.ts'
import { readMoment } from '#domain/form/engine/moment.ts'
import { dayMs, isSet, num } from '#domain/form/engine/value.ts'

type Name =
  | 'floor'
  | 'abs'
  | 'sqrt'
  | 'exp'
  | 'log'
  | 'log10'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'asin'
  | 'acos'
  | 'atan'

const one =
  (name: Name | 'ceil'): Call =>
  (a) =>
    Math[name](a.num(0))

const two =
  (name: 'pow' | 'atan2'): Call =>
  (a) =>
    Math[name](a.num(0), a.num(1))

const numbers = (a: Args): readonly number[] =>
  a.from(0).map((value) => num(value, a.context.world.zone))

const extreme =
  (name: 'min' | 'max'): Call =>
  (a) => {
    const all = numbers(a)
    return all.length > 0 ? Math[name](...all) : Number.NaN
  }

function round(a: Args): number {
  const value = a.num(0)
  const scale = 10 ** (a.list.length > 1 ? a.num(1) : 0)
  return (Math.round(Math.abs(value) * scale) / scale) * (value < 0 ? -1 : 1)
}

export const numberCalls: Calls = {
  number: (a) => {
    const value = a.val(0)
    const { zone } = a.context.world
    const ms = isSet(value) || typeof value === 'string' ? readMoment(a.str(0), zone) : undefined
    // A date counts with its time of day and reads as whole days.
    return ms === undefined ? num(value, zone) : { ms, text: String(Math.floor(ms / dayMs)) }
  },
  int: (a) => Math.trunc(a.num(0)),
  round,
  floor: one('floor'),
  ceiling: one('ceil'),
  abs: one('abs'),
  pow: two('pow'),
  sqrt: one('sqrt'),
  exp: one('exp'),
  exp10: (a) => 10 ** a.num(0),
  log: one('log'),
  log10: one('log10'),
  pi: () => Math.PI,
  sin: one('sin'),
  cos: one('cos'),
  tan: one('tan'),
  asin: one('asin'),
  acos: one('acos'),
  atan: one('atan'),
  atan2: two('atan2'),
  random: (a) => a.context.world.ports.random(),
  sum: (a) => {
    const all = numbers(a)
    return all.length > 0 ? all.reduce((total, value) => total + value, 0) : Number.NaN
  },
  min: extreme('min'),
  max: extreme('max'),
}
