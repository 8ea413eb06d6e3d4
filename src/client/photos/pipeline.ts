import type { Prepared, Refused, WorkerAnswer, WorkerRequest } from './messages.ts'
import { createWorkerBench, type WorkerLike } from './workerBench.ts'

export type { Prepared, Refused } from './messages.ts'

export interface PhotoPipeline {
  /** One picture at a time; further calls wait their turn. Never rejects. */
  prepare(file: File): Promise<Prepared | Refused>
  /** A clearly smaller JPEG of the same picture; the same bytes when nothing can be gained. */
  shrink(bytes: ArrayBuffer): Promise<ArrayBuffer>
}

export interface PipelinePorts {
  /** undefined where the browser knows no module workers. */
  readonly spawn: () => WorkerLike | undefined
  /** Runs once after so many ms; the answer calls it off. */
  readonly setTimer: (run: () => void, ms: number) => () => void
  /** Where no worker can draw (old WebKit), the page itself does the work. */
  readonly onPage: (request: WorkerRequest) => Promise<WorkerAnswer>
}

/** The slowest phone needs some seconds for 12 megapixels; after a minute the decoder hangs. */
export const workTimeoutMs = 60_000

export function createPhotoPipeline(ports: PipelinePorts = browserPorts): PhotoPipeline {
  const bench = createWorkerBench(ports, workTimeoutMs)
  let last: Promise<unknown> = Promise.resolve()
  let nextId = 1

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work)
    // A failed picture is told to its own caller; the queue goes on.
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    prepare: (file) =>
      inTurn(async () => {
        const answer = await bench.ask({ kind: 'prepare', id: nextId++, file })
        return answer?.kind === 'prepared' ? answer.result : { ok: false, code: 'broken' }
      }),
    shrink: (bytes) =>
      inTurn(async () => {
        const answer = await bench.ask({ kind: 'shrink', id: nextId++, bytes })
        return answer?.kind === 'shrunk' ? answer.bytes : bytes
      }),
  }
}

const browserPorts: PipelinePorts = {
  spawn: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  setTimer: (run, ms) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  onPage: async (request) => {
    const [{ answerTo }, { pageEasel }] = await Promise.all([
      import('./answerTo.ts'),
      import('./pageEasel.ts'),
    ])
    return answerTo(request, pageEasel)
  },
}
