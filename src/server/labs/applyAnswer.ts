import type { LabAnswer } from '#domain/lab/lab.ts'
import { err, ok, type Result } from '#domain/result.ts'
import { maxAnswerBytes, maxAnswerMediaBytes, maxMediaBytes } from '#protocol/lab.ts'
import type { OperationProblem } from '#protocol/problem.ts'
import { cleanText } from '../sync/cleanText.ts'
import type { OperationContext, Verdict } from '../sync/context.ts'
import { problem } from '../sync/prepare.ts'
import { countOf } from './answerRows.ts'
import { formJson } from './formRows.ts'
import { findLab, type LabRow, touchLab } from './labRow.ts'
import { wantedMedia } from './mediaRows.ts'

/**
 * An answer handed in. A tablet may come late, from a place without network: what was given while
 * the lab was open counts until the day of deletion, and is marked.
 */
export async function applyAnswer(
  { sql, state: { city }, at }: OperationContext,
  operationId: string,
  answer: LabAnswer,
): Promise<Verdict> {
  const today = at.slice(0, 10)
  const checked = checkAnswer(operationId, answer)
  if (!checked.ok) return checked
  const lab = await findLab(sql, city, answer.lab_id)
  if (!lab) return err(problem('lab_id', 'unknown_lab', 'this city has no such lab'))
  const open = checkOpen(lab, today)
  if (!open.ok) return open
  if (await isFull(sql, lab)) {
    const detail = `this lab has its ${maxAnswersPerLab} answers: clone it to go on`
    return err(problem('lab_id', 'lab_not_open', detail))
  }
  const form = await formJson(sql, city, lab.id, answer.form_sha256)
  if (form === undefined) {
    return err(problem('form_sha256', 'unknown_form', 'this lab has never asked this form'))
  }
  await insertAnswer(sql, city, answer, lab.state === 'closed')
  await touchLab(sql, city, lab.id)
  const wanted_photos = await wantedMedia(sql, city, lab.id, answer.id)
  return ok({ reference: lab.code, report_id: answer.id, wanted_photos })
}

function checkAnswer(operationId: string, answer: LabAnswer): Result<true, OperationProblem> {
  if (operationId !== answer.id) {
    const detail = 'the operation has the id of the answer, so that it counts once'
    return err(problem('id', 'invalid', detail))
  }
  const bytes = Buffer.byteLength(JSON.stringify(answer))
  if (bytes > maxAnswerBytes) {
    return err(problem('answers', 'too_large', `an answer has at most ${maxAnswerBytes} bytes`))
  }
  const large = answer.media.findIndex((media) => media.bytes > maxMediaBytes)
  if (large >= 0) {
    const detail = `a file has at most ${maxMediaBytes} bytes`
    return err(problem(`media.${large}.bytes`, 'too_large', detail))
  }
  if (answer.media.reduce((sum, media) => sum + media.bytes, 0) > maxAnswerMediaBytes) {
    const detail = `the files of an answer have at most ${maxAnswerMediaBytes} bytes together`
    return err(problem('media', 'too_large', detail))
  }
  const names = answer.media.map(({ name }) => name)
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice >= 0) {
    return err(problem(`media.${twice}.name`, 'invalid', 'each file has a name of its own'))
  }
  return ok(true)
}

function checkOpen(lab: LabRow, today: string): Result<true, OperationProblem> {
  if (lab.state === 'draft') {
    return err(problem('lab_id', 'lab_not_open', 'this lab has not been opened yet'))
  }
  if (lab.delete_on < today) {
    const detail = `answers of this lab were deleted on ${lab.delete_on}`
    return err(problem('lab_id', 'lab_not_open', detail))
  }
  return ok(true)
}

/** Results are counted over all answers at once; no town fills this, only somebody's script. */
const maxAnswersPerLab = 20_000

/** Each answer is a change, so that counting begins only where it may matter. */
async function isFull(sql: OperationContext['sql'], { city, id, changes }: LabRow) {
  if (changes < maxAnswersPerLab) return false
  const text = 'SELECT COUNT(*) AS count FROM lab_answers WHERE city = ? AND lab_id = ?'
  return (await countOf(sql, text, [city, id])) >= maxAnswersPerLab
}

export async function insertAnswer(
  sql: OperationContext['sql'],
  city: string,
  answer: LabAnswer,
  late: boolean,
): Promise<void> {
  const { id, lab_id, media, receipt_sha256, form_sha256, day } = answer
  const answers = Object.entries(answer.answers).map(([ref, value]) => [ref, cleanText(value)])
  const clean: LabAnswer = { ...answer, answers: Object.fromEntries(answers) }
  await sql.run(
    `INSERT INTO lab_answers
       (city, lab_id, id, form_sha256, day, late, receipt_sha256, answer)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[city, lab_id, id, form_sha256, day, late ? 1 : 0],
      ...[receipt_sha256 ?? null, JSON.stringify(clean)],
    ],
  )
  for (const { name, sha256, type, bytes } of media) {
    await sql.run(
      `INSERT INTO lab_media (city, lab_id, answer_id, name, sha256, type, bytes, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, COALESCE(
         (SELECT MIN(state) FROM lab_media WHERE lab_id = ? AND sha256 = ? AND city = ?), 'wanted'))`,
      [city, lab_id, id, cleanText(name), sha256, cleanText(type), bytes, lab_id, sha256, city],
    )
  }
}
