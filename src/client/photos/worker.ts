import { answerTo } from './answerTo.ts'
import type { WorkerAnswer, WorkerRequest } from './messages.ts'
import { canDraw, workerEasel } from './workerEasel.ts'

const reply = (answer: WorkerAnswer, transfer: Transferable[] = []) =>
  postMessage(answer, { transfer })

addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    const answer = await answerTo(data, workerEasel)
    reply(answer, buffersOf(answer))
  } catch {
    // Out of memory, mostly. The page must hear of it, or it would wait for the timeout.
    reply(
      data.kind === 'prepare'
        ? { kind: 'prepared', id: data.id, result: { ok: false, code: 'broken' } }
        : { kind: 'shrunk', id: data.id, bytes: data.bytes },
    )
  }
})
reply({ kind: 'ready', canDraw: canDraw() })

function buffersOf(answer: WorkerAnswer): Transferable[] {
  if (answer.kind === 'shrunk') return [answer.bytes]
  if (answer.kind === 'prepared' && answer.result.ok)
    return [answer.result.bytes, answer.result.thumb]
  return []
}
