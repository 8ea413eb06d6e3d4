import { earlyTap } from './earlyTaps.ts'

/**
 * Lets the browser paint and answer taps before what follows: a start in one piece would hold it up
 * for as long as all its parts take together. Whoever has tapped already waits for the whole of it.
 */
export async function pause(): Promise<void> {
  if (earlyTap(window)) return
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  if (scheduler?.yield) await scheduler.yield()
  else await new Promise<void>((done) => setTimeout(done))
}
