import type { Context } from 'hono'
import { problemResponse } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import { findLab, type LabRow } from './labRow.ts'
import { askedResults, type ResultsOf, type Wish } from './results.ts'

/** How often a beamer asks the database for the lab's change number: one short read. */
const pollMs = 2_000
/** A sign of life, before a proxy thinks that nobody is there. */
const beatEvery = 8
const maxStreams = 500

/**
 * GET /api/v1/labs/{id}/results/live: the results as server-sent events, at once and after each
 * change. Each instance looks for itself, so that N of them need no word to each other.
 */
export function createLiveResults(ports: AppPorts, resultsOf: ResultsOf) {
  const open = { streams: 0 }
  return async (c: Context): Promise<Response> => {
    const asked = await askedResults(c, ports)
    if (!asked.ok) return asked.answer
    if (open.streams >= maxStreams) {
      const headers = { 'retry-after': '30' }
      return problemResponse(503, 'too_many_streams', 'ask for /results instead', { headers })
    }
    const stream = streamOf(ports, resultsOf, asked.row, asked.wish, open)
    return new Response(stream, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // nginx would keep events back until its buffer is full.
        'x-accel-buffering': 'no',
      },
    })
  }
}

function streamOf(
  { database, labs, log }: AppPorts,
  resultsOf: ResultsOf,
  { city, id }: LabRow,
  wish: Wish,
  open: { streams: number },
): ReadableStream<Uint8Array> {
  const words = new TextEncoder()
  let seen = -1
  let beats = 0
  let busy = false
  let end: () => void = () => undefined

  const look = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const send = (text: string) => controller.enqueue(words.encode(text))
    beats += 1
    const row = await findLab(database.read, city, id)
    if (!row) {
      send('event: gone\ndata: {}\n\n')
      end()
    } else if (Number(row.changes) !== seen) {
      const results = await resultsOf(database.read, row, wish)
      seen = Number(row.changes)
      send(`event: results\nid: ${seen}\ndata: ${JSON.stringify(results ?? {})}\n\n`)
    } else if (beats % beatEvery === 0) send(': here\n\n')
  }

  return new ReadableStream<Uint8Array>({
    start(controller) {
      open.streams += 1
      const turn = () => {
        // Whoever reads slowly gets the newest later, and no heap of old ones.
        if (busy || (controller.desiredSize ?? 0) < 0) return
        busy = true
        look(controller)
          .catch((error: unknown) => {
            log.error({ error: String(error) }, 'live results paused')
          })
          .finally(() => {
            busy = false
          })
      }
      const stop = labs.every(pollMs, turn)
      const over = () => {
        end()
        closeQuietly(controller)
      }
      end = () => {
        end = () => undefined
        open.streams -= 1
        stop()
        labs.stopping.removeEventListener('abort', over)
      }
      labs.stopping.addEventListener('abort', over)
      turn()
    },
    cancel: () => end(),
  })
}

/** Already closed by the other side, which is just as well. */
function closeQuietly(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    controller.close()
  } catch {
    // Nobody is listening any more.
  }
}
