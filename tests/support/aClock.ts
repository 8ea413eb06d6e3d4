/** Time that stands still until the test moves it; timers run when it passes them. */
export function aClock(now: number) {
  let time = now
  let timers: { readonly at: number; readonly work: () => void }[] = []
  return {
    now: () => time,
    after: (ms: number, work: () => void) => {
      const timer = { at: time + ms, work }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    pass: (ms: number) => {
      const end = time + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers = timers.filter((timer) => timer !== next)
        time = Math.max(time, next.at)
        next.work()
      }
      time = end
    },
    /** A wrong clock set right, or the other way round: timers do not notice. */
    set: (to: number) => {
      time = to
    },
  }
}
export type TestClock = ReturnType<typeof aClock>
