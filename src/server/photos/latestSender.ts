/** Runs work for a key; the signal tells it that another sender of the same has come. */
type Work<T> = (signal: AbortSignal) => Promise<T>

/**
 * Of two senders of the same file the later one goes on: the earlier is mostly a connection that
 * died without a word. The later waits until the earlier has let go.
 */
export function createLatestSender<T>(): (key: string, work: Work<T>) => Promise<T> {
  const underway = new Map<string, { stop: AbortController; ended: Promise<unknown> }>()
  return async (key, work) => {
    for (let other = underway.get(key); other; other = underway.get(key)) {
      other.stop.abort()
      await other.ended
    }
    const stop = new AbortController()
    const outcome = work(stop.signal)
    const entry = { stop, ended: outcome.catch(() => undefined) }
    underway.set(key, entry)
    try {
      return await outcome
    } finally {
      if (underway.get(key) === entry) underway.delete(key)
    }
  }
}
