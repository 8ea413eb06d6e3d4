import { fileAnswer, takeBackAnswer } from '#client/db/answers.ts'
import { labById } from '#client/db/labs.ts'
import { allSeatMedia, seatOf } from '#client/db/seats.ts'
import { coarseAnswers } from '#client/lab/coarse.ts'
import { answerOperation, withdrawOperation } from '#client/outbox/labOperation.ts'
import type { LabAnswer } from '#domain/lab/lab.ts'
import { randomUuid } from './labIds.ts'
import { dayOf, type LabPorts } from './labPorts.ts'
import type { LabVerbs } from './labVerbs.ts'

/**
 * Seals what the person has answered: a random id, the day, and nothing of who, when or at which
 * device. Everything is computed first: within the transaction only the database may be waited for.
 */
export const createFinishAnswer =
  (ports: LabPorts): LabVerbs['finishAnswer'] =>
  async (labId, answers, mediaNames) => {
    const { db, now, newSecret, sha256, wake } = ports
    const [row, seat] = await Promise.all([labById(db, labId), seatOf(db, labId)])
    const begunWith = row?.forms.find((kept) => kept.sha256 === seat?.form_sha256)
    if (!row || !seat || !begunWith) throw new Error('an answer is finished without its seat')
    const { form } = begunWith
    const secret = newSecret()
    const answer: LabAnswer = {
      id: randomUuid(newSecret),
      lab_id: labId,
      form_id: form.id,
      form_version: form.version,
      form_sha256: begunWith.sha256,
      day: dayOf(now()),
      language: seat.language,
      mode: seat.mode,
      answers: coarseAnswers(form, answers, row.lab.sensitive),
      media: await mediaOf(ports, labId, new Set(mediaNames)),
      receipt_sha256: await sha256(secret),
    }
    // A device that many people share keeps nothing by which one of them could be undone.
    const isOwn = !row.kiosk && row.role === 'participant'
    const receipt = { answerId: answer.id, secret, day: answer.day }
    const operation = await answerOperation({ sha256 }, row.lab.city, answer)
    await fileAnswer(db, answer, operation, isOwn ? receipt : undefined)
    wake()
    return { answerId: answer.id, secret }
  }

async function mediaOf({ db }: LabPorts, labId: string, names: ReadonlySet<string>) {
  const rows = await allSeatMedia(db, labId)
  return rows
    .filter(({ name }) => names.has(name))
    .map(({ name, sha256, type, size }) => ({ name, sha256, type, bytes: size }))
}

/** What has not left yet simply goes; for the rest the endpoint is asked to forget it. */
export const createTakeBack =
  ({ db, now, newSecret, sha256, wake }: LabPorts): LabVerbs['takeBack'] =>
  async (labId, { answerId, secret }) => {
    const row = await labById(db, labId)
    if (!row) return
    const about = { id: randomUuid(newSecret), city: row.lab.city, day: dayOf(now()) }
    const payload = { lab_id: labId, answer_id: answerId, receipt: secret }
    const withdrawal = await withdrawOperation({ sha256 }, { ...about, ...payload })
    await takeBackAnswer(db, labId, answerId, withdrawal)
    wake()
  }
