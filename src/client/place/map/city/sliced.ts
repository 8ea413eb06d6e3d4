/** Work cut into steps: it may be put down between any two of them. */
export type Steps<T> = Generator<undefined, T, undefined>

export interface SlicePorts {
  readonly now: () => number
  /** Calls back after the browser had its turn: input, a frame. */
  readonly later: (work: () => void) => void
}

/** A long task at 60 frames a second is anything that eats half a frame. */
const sliceMs = 8

/** Runs steps one piece of work after the other, never longer at a time than a slice. */
export function createSlicer({ now, later }: SlicePorts) {
  const waiting: (() => boolean)[] = []
  let due = false
  let endsAt = 0

  function run(): void {
    due = false
    endsAt = now() + sliceMs
    while (now() < endsAt) {
      const job = waiting[0]
      if (!job) return
      if (job()) waiting.shift()
    }
    plan()
  }
  function plan(): void {
    if (due || waiting.length === 0) return
    due = true
    later(run)
  }
  /** true: the work is done, well or not. */
  function advance<T>(steps: Steps<T>, done: (value: T) => void): boolean {
    do {
      const step = steps.next()
      if (!step.done) continue
      done(step.value)
      return true
    } while (now() < endsAt)
    return false
  }
  return {
    run<T>(steps: Steps<T>): Promise<T> {
      return new Promise((done, failed) => {
        waiting.push(() => {
          try {
            return advance(steps, done)
          } catch (error) {
            failed(error)
            return true
          }
        })
        plan()
      })
    },
  }
}
export type Slicer = ReturnType<typeof createSlicer>

/** A message comes sooner than any timer, and after input that waits. */
export function createLater(): (work: () => void) => void {
  const works: (() => void)[] = []
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => works.shift()?.()
  return (work) => {
    works.push(work)
    port2.postMessage(0)
  }
}
