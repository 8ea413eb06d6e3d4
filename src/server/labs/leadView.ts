import type { LabList, LeadLab, TemplateList } from '#protocol/labLead.ts'
import type { LoadedCity } from '../cities.ts'
import { json } from '../desk/input.ts'
import type { AppPorts } from '../ports.ts'
import type { Row, Sql } from '../storage/sql.ts'
import type { Lead } from './access.ts'
import { answersOf, countOf, moderationOf } from './answerRows.ts'
import { formOf, formsOf } from './formRows.ts'
import { countQuestions } from './formSchema.ts'
import { type LabRow, labOf, labsOf } from './labRow.ts'
import { moderationItems } from './moderationItems.ts'

/** GET /api/v1/labs/{id}/lead */
export const getLead = async (
  { database }: AppPorts,
  { lab }: Lead,
  toModerate: CountToModerate,
): Promise<Response> => json(await leadLab(database.read, lab, toModerate))

/** GET /api/v1/desk/labs?city=… */
export async function getLabs(
  { database }: AppPorts,
  { city }: LoadedCity,
  toModerate: CountToModerate,
): Promise<Response> {
  const labs: LeadLab[] = []
  for (const row of await labsOf(database.read, city.id)) {
    labs.push(await leadLab(database.read, row, toModerate))
  }
  const body: LabList = { labs }
  return json(body)
}

/** GET /api/v1/desk/labs/templates?city=… */
export async function getTemplates({ labs }: AppPorts): Promise<Response> {
  const templates = (await labs.templates()).map(({ id, form }) => ({
    id,
    title: { ...form.title },
    languages: [...form.languages],
    questions: countQuestions(form.items),
  }))
  const body: TemplateList = { templates }
  return json(body)
}

/** Counts for a screen that refreshes itself, and no answers. */
async function leadLab(sql: Sql, row: LabRow, toModerate: CountToModerate): Promise<LeadLab> {
  const { city, id } = row
  const count = (text: string) => countOf(sql, text, [city, id])
  const byForm = await sql.all<Row & { form_sha256: string; count: number }>(
    `SELECT form_sha256, COUNT(*) AS count FROM lab_answers WHERE city = ? AND lab_id = ?
     GROUP BY form_sha256`,
    [city, id],
  )
  const answersTo = new Map(byForm.map((one) => [one.form_sha256, Number(one.count)]))
  const media = (state: string) =>
    count(
      `SELECT COUNT(*) AS count FROM lab_media WHERE city = ? AND lab_id = ? AND state = '${state}'`,
    )
  return {
    lab: labOf(row),
    source: row.source,
    created_on: row.created_on,
    changes: Number(row.changes),
    answers: [...answersTo.values()].reduce((sum, one) => sum + one, 0),
    late: await count(
      'SELECT COUNT(*) AS count FROM lab_answers WHERE city = ? AND lab_id = ? AND late = 1',
    ),
    hidden: await count(
      `SELECT COUNT(*) AS count FROM lab_moderation
       WHERE city = ? AND lab_id = ? AND ref = '' AND state = 'hidden'`,
    ),
    media: { wanted: await media('wanted'), stored: await media('stored') },
    to_moderate: await toModerate(sql, row),
    forms: (await formsOf(sql, city, id)).map(({ sha256, version }) => ({
      sha256,
      version,
      answers: answersTo.get(sha256) ?? 0,
    })),
  }
}

export type CountToModerate = (sql: Sql, row: LabRow) => Promise<number>

const maxKept = 1000

/** Looks through a lab's answers once for each of its states: lists are drawn again and again. */
export function createCountToModerate(): CountToModerate {
  const kept = new Map<string, { readonly changes: number; readonly count: number }>()
  return async (sql, row) => {
    const known = kept.get(row.id)
    if (known?.changes === row.changes) return known.count
    const count = await countToModerate(sql, row)
    kept.delete(row.id)
    kept.set(row.id, { changes: row.changes, count })
    for (const oldest of kept.keys()) {
      if (kept.size <= maxKept) break
      kept.delete(oldest)
    }
    return count
  }
}

async function countToModerate(sql: Sql, row: LabRow): Promise<number> {
  const { city, id } = row
  const form = await formOf(sql, city, id, labOf(row).form.sha256)
  if (!form) return 0
  const rows = {
    answers: await answersOf(sql, city, id),
    states: await moderationOf(sql, city, id),
  }
  return moderationItems(form, rows).filter(({ state }) => state === 'waiting').length
}
