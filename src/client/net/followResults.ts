import * as v from 'valibot'
import { type LabResults, LabResultsSchema } from '#protocol/labResults.ts'
import type { HttpPorts } from './http.ts'
import type { ResultsWish } from './labs.ts'

/**
 * Server-sent events, read by fetch: the browser's own EventSource cannot show the facilitator's
 * key. Always the room's view, also for whoever may see more: it is shown to all.
 */
export async function followResults(
  { fetch, base = '' }: HttpPorts,
  labId: string,
  { language, key, ended }: ResultsWish,
  told: (results: LabResults) => void,
): Promise<void> {
  const wish = new URLSearchParams({ language, audience: 'room' })
  try {
    const response = await fetch(`${base}/api/v1/labs/${labId}/results/live?${wish}`, {
      headers: key === undefined ? {} : { authorization: `Lab ${key}` },
      cache: 'no-store',
      credentials: 'omit',
      signal: ended,
    })
    if (!response.ok || !response.body) return
    await readEvents(response.body, (data) => {
      const parsed = v.safeParse(LabResultsSchema, data)
      if (parsed.success) told(parsed.output)
    })
  } catch {
    // Cut, refused or called off: whatever the browser calls it, the line is no more.
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  heard: (data: unknown) => void,
): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    rest += decoder.decode(value, { stream: true })
    const events = rest.split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data: '))
      if (data && event.includes('event: results')) heard(JSON.parse(data.slice(6)))
    }
  }
}
