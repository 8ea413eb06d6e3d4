import type { Reply } from '#client/net/reply.ts'
import type { PhotoAnswer } from '#protocol/photo.ts'
import { afterContact, type Failure } from './line.ts'
import type { DrainPorts, DuePhoto } from './ports.ts'
import { type Step, stop } from './step.ts'

/** Two at a time: more would only share the same thin line, and the phone's memory. */
const inFlight = 2

/** Sends the next few photos; the caller looks for new text before it comes back for more. */
export async function drainPhotos(ports: DrainPorts): Promise<Step> {
  const due = await nextFew(ports)
  if (due.length === 0) return 'nothing'
  const ends = await Promise.all(due.map((photo) => sendPhoto(ports, photo)))
  const failure = ends.find((end) => end !== 'settled')
  return failure ? await stop(ports, failure) : 'progress'
}

async function nextFew({ store }: DrainPorts): Promise<readonly DuePhoto[]> {
  const due: DuePhoto[] = []
  while (due.length < inFlight) {
    const next = await store.nextPhoto(new Set(due.map(({ photo }) => photo.id)))
    if (!next) break
    due.push(next)
  }
  return due
}

async function sendPhoto(ports: DrainPorts, due: DuePhoto): Promise<'settled' | Failure> {
  const { photo, bytes, index, of } = due
  const { report_id } = photo
  ports.report({ kind: 'photo', report_id, index, of, done: 0 })
  await ports.store.notePhotoTried(photo.id)
  const { city, sha256 } = photo
  const brokeOff = photo.attempts > 0 && photo.problem === undefined
  const reply = await ports.putPhoto({ city, sha256, bytes, resume: brokeOff })
  ports.report({ kind: 'photo', report_id, index, of, done: 1 })
  return await settle(ports, due, reply)
}

async function settle(
  ports: DrainPorts,
  due: DuePhoto,
  reply: Reply<PhotoAnswer>,
): Promise<'settled' | Failure> {
  const { store, now } = ports
  if (reply.kind === 'unanswered') return reply
  if (reply.kind === 'answered') {
    if (reply.value.outcome === 'partial') return { why: 'trouble' }
    await store.photoSent(due.photo.id, afterContact(now()))
    return 'settled'
  }
  if (reply.status === 404) {
    await store.sendTextAgain(due.photo)
    // Waits before that: an endpoint that knows the text but never the photo must not spin us.
    return { why: 'trouble' }
  }
  if (reply.status === 413) return await makeSmaller(ports, due)
  await refuse(ports, due, String(reply.status))
  return 'settled'
}

async function makeSmaller(
  { store, shrink }: DrainPorts,
  due: DuePhoto,
): Promise<'settled' | Failure> {
  const shrunk = due.photo.problem === 'shrunk' ? 'no_smaller' : await shrink(due)
  if (shrunk === 'not_here') return { why: 'trouble' }
  if (shrunk === 'no_smaller') await store.parkPhoto(due.photo.id, 'too_large')
  else await store.replacePhoto(shrunk)
  return 'settled'
}

/** The line may have spoilt it once; a second refusal is meant. */
async function refuse({ store }: DrainPorts, { photo }: DuePhoto, code: string): Promise<void> {
  if (photo.problem === code) await store.parkPhoto(photo.id, 'not_a_picture')
  else await store.notePhotoProblem(photo.id, code)
}
