import { setTimeout as pause } from 'node:timers/promises'

/** Asks again until the answer is there: a condition, never a guessed wait. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 30_000,
): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > end) throw new Error(`did not come about within ${withinMs} ms: ${what}`)
    await pause(50)
  }
}
