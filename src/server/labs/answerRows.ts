import type { LabAnswer } from '#domain/lab/lab.ts'
import type { ModerationState } from '#domain/lab/results/summary.ts'
import type { Row, Sql, SqlValue } from '../storage/sql.ts'

export type AnswerRow = Row & {
  readonly id: string
  readonly late: number
  readonly answer: string
}

/** Checked when it came in; thousands are read for one picture of the results. */
export const answerOf = ({ answer }: AnswerRow): LabAnswer => JSON.parse(answer) as LabAnswer

/** A page of answers by their random ids: no order that would tell who came first. */
export const answerPage = (
  sql: Sql,
  { city, lab_id }: { readonly city: string; readonly lab_id: string },
  { after = '', limit = 500 }: { readonly after?: string; readonly limit?: number } = {},
): Promise<readonly AnswerRow[]> =>
  sql.all<AnswerRow>(
    `SELECT id, late, answer FROM lab_answers
     WHERE city = ? AND lab_id = ? AND id > ? ORDER BY id LIMIT ?`,
    [city, lab_id, after, limit],
  )

/** All answers of a lab, for results and exports. */
export async function answersOf(
  sql: Sql,
  city: string,
  labId: string,
): Promise<readonly LabAnswer[]> {
  const rows = await sql.all<AnswerRow>(
    'SELECT id, late, answer FROM lab_answers WHERE city = ? AND lab_id = ? ORDER BY id',
    [city, labId],
  )
  return rows.map(answerOf)
}

export async function hasAnswer(
  sql: Sql,
  city: string,
  labId: string,
  id: string,
): Promise<boolean> {
  const rows = await sql.all(
    'SELECT id FROM lab_answers WHERE city = ? AND lab_id = ? AND id = ?',
    [city, labId, id],
  )
  return rows.length > 0
}

export interface ModerationRow {
  readonly answer_id: string
  readonly ref: string
  readonly state: ModerationState
}

/** What was released or hidden; what is not named waits. An empty ref is the answer as a whole. */
export async function moderationOf(
  sql: Sql,
  city: string,
  labId: string,
): Promise<readonly ModerationRow[]> {
  const rows = await sql.all<Row & { answer_id: string; ref: string; state: string }>(
    'SELECT answer_id, ref, state FROM lab_moderation WHERE city = ? AND lab_id = ?',
    [city, labId],
  )
  return rows.map(({ answer_id, ref, state }) => ({
    answer_id,
    ref,
    state: state === 'released' ? 'released' : 'hidden',
  }))
}

export async function countOf(
  sql: Sql,
  text: string,
  params: readonly SqlValue[],
): Promise<number> {
  const [row] = await sql.all<{ count: number }>(text, params)
  return Number(row?.count ?? 0)
}
