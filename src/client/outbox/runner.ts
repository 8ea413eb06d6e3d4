import type { Alone, AloneOptions } from './alone.ts'
import type { Drain, DrainWish } from './drain.ts'

export type Run = (wish?: DrainWish & AloneOptions) => Promise<void>

/** Many calls, few runs: whoever comes while one run waits for its turn shares that run. */
export function createRunner(drain: Drain, alone: Alone): Run {
  let queued: { insist: boolean; pull: boolean; readonly run: Promise<void> } | undefined
  return ({ insist = false, pull = false, ifFree = false } = {}) => {
    if (queued) {
      queued.insist ||= insist
      queued.pull ||= pull
      return queued.run
    }
    const mine = { insist, pull }
    const run = alone(
      () => {
        queued = undefined
        return drain(mine)
      },
      { ifFree },
    ).finally(() => {
      // Not reached by the work when the lock was taken and the run was not urgent.
      if (queued?.run === run) queued = undefined
    })
    queued = Object.assign(mine, { run })
    return run
  }
}
