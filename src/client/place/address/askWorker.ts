import type { PlacesAnswer, PlacesRequest } from './messages.ts'
import type { PlacesPorts } from './places.ts'

/** As much of a Worker as is needed. */
export interface PlacesWorker {
  postMessage(request: PlacesRequest): void
  addEventListener(type: 'message', listener: (event: MessageEvent<PlacesAnswer>) => void): void
  addEventListener(type: 'error', listener: () => void): void
}

/**
 * Reading a city's addresses takes a slow phone a second: not on the page's own thread. Without
 * workers, or when the worker dies, the page does it all the same.
 */
export function askWorker(
  spawn: () => PlacesWorker | undefined,
  onPage: () => Promise<(request: PlacesRequest) => unknown>,
): PlacesPorts['ask'] {
  const waiting = new Map<number, (answer: unknown) => void>()
  /** What the worker has been given, for the page that takes over. */
  const loads = new Map<string, PlacesRequest>()
  let worker: PlacesWorker | undefined
  let page: ReturnType<typeof onPage> | undefined

  function onBroken() {
    for (const answer of waiting.values()) answer(undefined)
    waiting.clear()
    worker = undefined
    page = pageThatKnows()
  }

  async function pageThatKnows() {
    const answerTo = await onPage()
    for (const load of loads.values()) answerTo(load)
    return answerTo
  }

  return async (request) => {
    if (!worker && !page) {
      worker = spawn()
      worker?.addEventListener('error', onBroken)
      worker?.addEventListener('message', ({ data }) => {
        waiting.get(data.id)?.(data.answer)
        waiting.delete(data.id)
      })
      if (!worker) page = onPage()
    }
    if (page) return (await page)(request)
    if (request.kind === 'load') loads.set(request.city, request)
    return new Promise((resolve) => {
      waiting.set(request.id, resolve)
      worker?.postMessage(request)
    })
  }
}
