import type { WorkerAnswer, WorkerRequest } from './messages.ts'
import type { PipelinePorts } from './pipeline.ts'

/** What is used of a Worker. */
export interface WorkerLike {
  postMessage(message: WorkerRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

type Bench = { readonly kind: 'worker'; readonly worker: WorkerLike } | { readonly kind: 'page' }

/**
 * Keeps one worker alive between pictures. A picture that kills or hangs it is answered with
 * undefined, and the next picture gets a new worker.
 */
export function createWorkerBench(ports: PipelinePorts, timeoutMs: number) {
  let bench: Promise<Bench> | undefined

  async function ask(request: WorkerRequest): Promise<WorkerAnswer | undefined> {
    bench ??= openBench(ports, timeoutMs)
    const open = await bench
    if (open.kind === 'page') return onPage(ports, request)
    const answer = await askWorker(open.worker, request, ports, timeoutMs)
    if (!answer) {
      open.worker.terminate()
      bench = undefined
    }
    return answer
  }
  return { ask }
}

/** A worker that dies before its first word cannot be had in this browser: the page does the work. */
function openBench({ spawn, setTimer }: PipelinePorts, timeoutMs: number): Promise<Bench> {
  return new Promise((resolve) => {
    const worker = spawnOrNot(spawn)
    if (!worker) return resolve({ kind: 'page' })
    const toPage = () => {
      cancel()
      worker.terminate()
      resolve({ kind: 'page' })
    }
    const cancel = setTimer(toPage, timeoutMs)
    worker.onerror = toPage
    worker.onmessage = ({ data }) => {
      if (data.kind !== 'ready') return
      if (!data.canDraw) return toPage()
      cancel()
      resolve({ kind: 'worker', worker })
    }
  })
}

function spawnOrNot(spawn: PipelinePorts['spawn']): WorkerLike | undefined {
  try {
    return spawn()
  } catch {
    // Old browsers throw on { type: 'module' }; others have no Worker at all.
    return undefined
  }
}

function askWorker(
  worker: WorkerLike,
  request: WorkerRequest,
  { setTimer }: PipelinePorts,
  timeoutMs: number,
): Promise<WorkerAnswer | undefined> {
  return new Promise((resolve) => {
    const end = (answer: WorkerAnswer | undefined) => {
      cancel()
      worker.onmessage = null
      worker.onerror = null
      resolve(answer)
    }
    const cancel = setTimer(() => end(undefined), timeoutMs)
    worker.onerror = () => end(undefined)
    worker.onmessage = ({ data }) => {
      if (data.kind !== 'ready' && data.id === request.id) end(data)
    }
    worker.postMessage(request)
  })
}

async function onPage(
  ports: PipelinePorts,
  request: WorkerRequest,
): Promise<WorkerAnswer | undefined> {
  try {
    return await ports.onPage(request)
  } catch {
    // The same answer as from a crashed worker: this picture does not work here.
    return undefined
  }
}
