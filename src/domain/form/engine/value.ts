import { readMoment, writeMoment } from './moment.ts'

/** A node as paths see it: of the form being answered, or of a table. */
export interface Spot {
  readonly name: string
  readonly up: Spot | undefined
  /** Children of that name, `*` for all. */
  child(name: string): readonly Spot[]
  text(): string
}

/** A point in time; counts as days since 1970 where a number is wanted. */
export interface Moment {
  readonly ms: number
  /** What it reads as, where that is not the local date and time. */
  readonly text?: string
}

export type Val = string | number | boolean | Moment | readonly Spot[]
type Atom = Exclude<Val, readonly Spot[]>

/** Minutes east of UTC at a time. */
export type Zone = (at: number) => number

export const dayMs = 86_400_000

export const isSet = (value: Val): value is readonly Spot[] => Array.isArray(value)

const first = (set: readonly Spot[]): string => set[0]?.text() ?? ''

export function str(value: Val, zone: Zone): string {
  if (isSet(value)) return first(value)
  if (typeof value === 'object') return value.text ?? writeMoment(value.ms, zone)
  return Number.isNaN(value) ? '' : String(value === 0 ? 0 : value)
}

export function num(value: Val, zone: Zone): number {
  if (isSet(value)) return num(first(value), zone)
  if (typeof value === 'object') return value.ms / dayMs
  if (typeof value !== 'string') return Number(value)
  const ms = readMoment(value, zone)
  if (ms !== undefined) return ms / dayMs
  return value.trim() === '' ? Number.NaN : Number(value)
}

/** XPath's own notion: a set is true when there is anything in it, however empty. */
export function bool(value: Val): boolean {
  if (isSet(value)) return value.length > 0
  if (typeof value === 'object') return value.ms !== 0 && !Number.isNaN(value.ms)
  return Boolean(value)
}

type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

export function compare(operator: Comparison, left: Val, right: Val, zone: Zone): boolean {
  if (isSet(left)) {
    if (typeof right === 'boolean' && operator.endsWith('=') && operator.length < 3) {
      if (operator === '=' || operator === '!=') return atoms(operator, bool(left), right, zone)
    }
    return left.some((spot) => compare(operator, spot.text(), right, zone))
  }
  if (isSet(right)) {
    if (typeof left === 'boolean') return atoms(operator, left, bool(right), zone)
    return right.some((spot) => atoms(operator, left, spot.text(), zone))
  }
  return atoms(operator, left, right, zone)
}

function atoms(operator: Comparison, left: Atom, right: Atom, zone: Zone): boolean {
  if (operator === '=') return equal(left, right, zone)
  if (operator === '!=') return !equal(left, right, zone)
  const [a, b] = [num(left, zone), num(right, zone)]
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  return operator === '>' ? a > b : a >= b
}

function equal(left: Atom, right: Atom, zone: Zone): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return bool(left) === bool(right)
  if (typeof left === 'string' && typeof right === 'string') return left === right
  return num(left, zone) === num(right, zone)
}
