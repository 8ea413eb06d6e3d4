import type { Bin } from './summary.ts'

/** Numbers in XForms' lexical form; what is none is left out. */
export const numbersIn = (values: readonly string[]): readonly number[] =>
  values.map((value) => Number(value)).filter(Number.isFinite)

/** As many single numbers as a reader still takes in at a glance; more become steps. */
const mostSingles = 12
const wishedBins = 8
/** Below this, steps are noise of the arithmetic. */
const finest = 1e-9

export interface Edges {
  readonly edges: readonly Omit<Bin, 'count'>[]
  /** Only whole numbers: a bin holds both its ends. */
  readonly whole: boolean
  /** Into which of them a number falls; -1: none. */
  readonly indexOf: (value: number) => number
}

/**
 * Bins that a person would choose: one for each whole number where they are few, else steps of
 * 1, 2 or 5 times a power of ten. Empty for no numbers.
 */
export function edgesFor(numbers: readonly number[], bounds?: readonly [number, number]): Edges {
  const low = numbers.reduce((least, one) => Math.min(least, one), bounds?.[0] ?? Infinity)
  const high = numbers.reduce((most, one) => Math.max(most, one), bounds?.[1] ?? -Infinity)
  if (low > high) return { edges: [], whole: true, indexOf: () => -1 }
  const whole = numbers.every(Number.isInteger)
  if (whole && high - low < mostSingles) return singles(Math.ceil(low), Math.floor(high))
  return low === high ? singleValue(low) : steps(low, high, whole)
}

function singles(low: number, high: number): Edges {
  const edges = Array.from({ length: high - low + 1 }, (_, index) => ({
    from: low + index,
    to: low + index,
  }))
  return {
    ...{ edges, whole: true },
    indexOf: (value) => edges.findIndex(({ from }) => from === value),
  }
}

const singleValue = (value: number): Edges => ({
  edges: [{ from: value, to: value }],
  whole: Number.isInteger(value),
  indexOf: (one) => (one === value ? 0 : -1),
})

function steps(low: number, high: number, whole: boolean): Edges {
  const step = niceStep((high - low) / wishedBins, whole)
  if (step < finest) return { edges: [{ from: low, to: high }], whole: false, indexOf: () => 0 }
  const first = Math.floor(low / step)
  const end = whole ? Math.floor(high / step) + 1 : Math.ceil(high / step)
  const edges = Array.from({ length: Math.max(1, end - first) }, (_, index) => ({
    from: tidy((first + index) * step),
    to: tidy((first + index + 1) * step - (whole ? 1 : 0)),
  }))
  // By comparison, not by division: what stands at an edge, or a hair beyond, has its place too.
  const indexOf = (value: number) =>
    Math.max(
      0,
      edges.findLastIndex(({ from }) => value >= from),
    )
  return { edges, whole, indexOf }
}

function niceStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10
  const step = factor * power
  return whole ? Math.max(1, step) : step
}

/** 0.1 + 0.2 is 0.3 to a reader. */
const tidy = (value: number): number => Number(value.toPrecision(12))

export interface Stats {
  readonly min: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly max: number
  readonly mean: number
  readonly sum: number
}

export function statsOf(numbers: readonly number[]): Stats | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [min, max] = [sorted[0], sorted[sorted.length - 1]]
  if (min === undefined || max === undefined) return undefined
  const sum = tidy(sorted.reduce((total, one) => total + one, 0))
  const at = (share: number) => quantile(sorted, share)
  return {
    min,
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    max,
    mean: tidy(sum / sorted.length),
    sum,
  }
}

/** Linear between neighbours, as spreadsheets do it (QUARTILE.INC). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return tidy(below + (above - below) * (place - Math.floor(place)))
}
