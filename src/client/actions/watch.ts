import { liveQuery } from 'dexie'

const againMs = 1_000

/**
 * Calls `seen` with what `look` finds, and again whenever the database changes, whoever wrote it:
 * this tab, another one or the worker. Looks anew after a failure, which `failed` hears of.
 */
export function watch<T>(
  look: () => Promise<T>,
  seen: (found: T) => void,
  failed: (error: unknown) => void,
  after: (ms: number, work: () => void) => () => void,
): () => void {
  let stop = subscribe()
  let stopped = false

  function subscribe(): () => void {
    const subscription = liveQuery(look).subscribe({
      next: seen,
      error: (error) => {
        failed(error)
        stop = after(againMs, () => {
          if (!stopped) stop = subscribe()
        })
      },
    })
    return () => subscription.unsubscribe()
  }

  return () => {
    stopped = true
    stop()
  }
}
