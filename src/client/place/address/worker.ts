import { createCityPlaces } from './cityPlaces.ts'
import type { PlacesAnswer, PlacesRequest } from './messages.ts'

const answerTo = createCityPlaces()

addEventListener('message', ({ data }: MessageEvent<PlacesRequest>) => {
  postMessage({ id: data.id, answer: answerOf(data) } satisfies PlacesAnswer)
})

function answerOf(request: PlacesRequest): unknown {
  try {
    return answerTo(request)
  } catch (error) {
    // Out of memory, mostly: the page must not wait for ever, and goes on without addresses.
    reportError(error)
    return undefined
  }
}
