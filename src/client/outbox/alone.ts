export interface AloneOptions {
  /** Does nothing when another tab or the worker is at it already. */
  readonly ifFree?: boolean
}
export type Alone = (work: () => Promise<void>, options?: AloneOptions) => Promise<void>

/**
 * Runs the work alone across all tabs and the worker. The lock is held for as long as the work
 * runs, so no gap exists in which two of them send. Where there are no Web Locks, within this page.
 */
export const aloneByLock = (locks: LockManager | undefined, name: string): Alone =>
  locks
    ? async (work, { ifFree = false } = {}) => {
        await locks.request(name, { ifAvailable: ifFree }, async (lock) => {
          if (lock) await work()
        })
      }
    : inTurn()

/** Each work starts when the one before it has ended, however it ended. */
export function inTurn(): Alone {
  let last: Promise<unknown> = Promise.resolve()
  let running = 0
  return async (work, { ifFree = false } = {}) => {
    if (ifFree && running > 0) return
    running++
    const run = last.then(work).finally(() => running--)
    // The caller hears of the failure; the next in line does not care.
    last = run.catch(() => undefined)
    await run
  }
}
