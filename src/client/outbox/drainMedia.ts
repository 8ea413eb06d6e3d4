import type { LabMediaRow } from '#client/db/labRows.ts'
import type { Reply } from '#client/net/reply.ts'
import type { MediaAnswer } from '#protocol/lab.ts'
import { afterContact, type Failure } from './line.ts'
import type { DrainPorts } from './ports.ts'
import { type Step, stop } from './step.ts'

/** Sends one picture, sound or file of a lab's answer; the caller looks for new text after it. */
export async function drainMedia(ports: DrainPorts): Promise<Step> {
  const media = await ports.store.nextMedia()
  if (!media) return 'nothing'
  const end = await sendMedia(ports, media)
  return end === 'settled' ? 'progress' : await stop(ports, end)
}

async function sendMedia(ports: DrainPorts, media: DueMedia): Promise<'settled' | Failure> {
  const { lab_id, sha256, type, bytes, attempts, problem } = media
  ports.report({ kind: 'media' })
  await ports.store.noteMediaTried(media.id)
  const resume = attempts > 0 && problem === undefined
  return await settle(ports, media, await ports.putMedia({ lab_id, sha256, type, bytes, resume }))
}

async function settle(
  { store, now }: DrainPorts,
  media: DueMedia,
  reply: Reply<MediaAnswer>,
): Promise<'settled' | Failure> {
  if (reply.kind === 'unanswered') return reply
  if (reply.kind === 'answered') {
    if (reply.value.outcome === 'partial') return { why: 'trouble' }
    await store.mediaSent(media.id, afterContact(now()))
    return 'settled'
  }
  if (reply.status === 404) {
    await store.sendAnswerAgain(media)
    // Waits before that: an endpoint that knows the answer but never its file must not spin us.
    return { why: 'trouble' }
  }
  const code = String(reply.status)
  // The line may have spoilt it once; a second refusal is meant. It stays, and is in nobody's way.
  if (reply.status === 413) await store.parkMedia(media.id, 'too_large')
  else if (media.problem === code) await store.parkMedia(media.id, 'refused')
  else await store.noteMediaProblem(media.id, code)
  return 'settled'
}

export type DueMedia = LabMediaRow & { readonly bytes: ArrayBuffer }
