export const median = (values: readonly number[]): number => percentile(values, 50)

/** Nearest rank; 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = Math.max(1, Math.ceil((share / 100) * sorted.length))
  return sorted[rank - 1] ?? 0
}

export const ms = (value: number): string =>
  value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`
export const seconds = (valueMs: number): string => `${(valueMs / 1000).toFixed(1)} s`
export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')
export const times = (value: number): string => `${value.toFixed(1)}×`
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** How long the work takes, in ms, with what it came to. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}
