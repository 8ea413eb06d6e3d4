import type { Context } from 'hono'
import type { AnswerPage } from '#protocol/labLead.ts'
import { json } from '../desk/input.ts'
import type { AppPorts } from '../ports.ts'
import type { Lead } from './access.ts'
import { answerOf, answerPage } from './answerRows.ts'

const pageSize = 500

/** GET /api/v1/labs/{id}/answers?after=…: for crossings and filters on the facilitator's device. */
export async function getAnswers(
  c: Context,
  { database }: AppPorts,
  { lab }: Lead,
): Promise<Response> {
  const after = (c.req.query('after') ?? '').slice(0, 36)
  const where = { city: lab.city, lab_id: lab.id }
  const rows = await answerPage(database.read, where, { after, limit: pageSize + 1 })
  const page = rows.slice(0, pageSize)
  const body: AnswerPage = {
    answers: page.map((row) => ({ ...answerOf(row), late: row.late === 1 })),
    next: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
  }
  return json(body)
}
