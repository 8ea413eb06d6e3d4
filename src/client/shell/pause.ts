/**
 * Lets the browser paint and answer taps before what follows: a start in one piece would hold it up
 * for as long as all its parts take together.
 */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  if (scheduler?.yield) return scheduler.yield()
  return new Promise((done) => setTimeout(done))
}
