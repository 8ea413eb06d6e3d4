import type { Context } from 'hono'
import * as v from 'valibot'
import { ModerateSchema, type ModerationList, ModerationStateSchema } from '#protocol/labLead.ts'
import { note } from '../desk/audit.ts'
import { json, readInput } from '../desk/input.ts'
import { problemResponse } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import { inCity } from '../storage/cityState.ts'
import type { Sql } from '../storage/sql.ts'
import { cleanText } from '../sync/cleanText.ts'
import type { Lead } from './access.ts'
import { answersOf, hasAnswer, moderationOf } from './answerRows.ts'
import { formOf } from './formRows.ts'
import { type LabRow, labOf, touchLab } from './labRow.ts'
import { type ModerationItem, moderationItems } from './moderationItems.ts'

const pageSize = 200

/** GET /api/v1/labs/{id}/moderation?state=waiting&after=… */
export async function getModeration(
  c: Context,
  { database }: AppPorts,
  { lab }: Lead,
): Promise<Response> {
  const wished = v.safeParse(v.optional(ModerationStateSchema), c.req.query('state'))
  if (!wished.success) {
    const errors = [{ field: 'state', detail: 'waiting, released or hidden' }]
    return problemResponse(422, 'invalid', 'correct the named fields', { errors })
  }
  const after = c.req.query('after') ?? ''
  const all = (await itemsOf(database.read, lab)).filter(
    (item) =>
      (wished.output === undefined || item.state === wished.output) && placeOf(item) > after,
  )
  const page = all.slice(0, pageSize)
  const last = page.at(-1)
  const stored = await storedIn(database.read, lab)
  const body: ModerationList = {
    items: page.map(({ media, ...item }) => ({
      ...item,
      media: media && { ...media, stored: stored.has(media.sha256) },
    })),
    next: all.length > page.length && last ? placeOf(last) : null,
  }
  return json(body)
}

const placeOf = ({ answer_id, ref }: ModerationItem): string => `${answer_id} ${ref}`

async function itemsOf(sql: Sql, row: LabRow): Promise<readonly ModerationItem[]> {
  const form = await formOf(sql, row.city, row.id, labOf(row).form.sha256)
  if (!form) return []
  const answers = await answersOf(sql, row.city, row.id)
  const states = await moderationOf(sql, row.city, row.id)
  // By the answers' random ids and the questions' paths: the same order on every page.
  return [...moderationItems(form, { answers, states })].sort((a, b) =>
    placeOf(a) < placeOf(b) ? -1 : 1,
  )
}

async function storedIn(sql: Sql, { city, id }: LabRow): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ sha256: string }>(
    `SELECT DISTINCT sha256 FROM lab_media WHERE city = ? AND lab_id = ? AND state = 'stored'`,
    [city, id],
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** POST /api/v1/labs/{id}/moderation: releases, hides, or lets wait again. */
export async function postModeration(
  c: Context,
  { database, now }: AppPorts,
  { lab, by }: Lead,
): Promise<Response> {
  const input = await readInput(c.req.raw, ModerateSchema)
  if (!input.ok) return input.error
  const at = new Date(now()).toISOString()
  const { city, id } = lab
  return inCity(database, city, async (sql) => {
    for (const [index, { answer_id }] of input.value.items.entries()) {
      if (!(await hasAnswer(sql, city, id, answer_id))) return noAnswer(index)
    }
    for (const item of input.value.items) await setModeration(sql, lab, item)
    await touchLab(sql, city, id)
    await note(sql, { city, at, staffId: by, action: 'lab.moderate', target: id })
    return json({ moderated: input.value.items.length })
  })
}

/** What waits is what no row speaks of. */
export async function setModeration(
  sql: Sql,
  { city, id }: Pick<LabRow, 'city' | 'id'>,
  { answer_id, ref, state }: v.InferOutput<typeof ModerateSchema>['items'][number],
): Promise<void> {
  await sql.run(
    'DELETE FROM lab_moderation WHERE city = ? AND lab_id = ? AND answer_id = ? AND ref = ?',
    [city, id, answer_id, cleanText(ref)],
  )
  if (state === 'waiting') return
  await sql.run(
    `INSERT INTO lab_moderation (city, lab_id, answer_id, ref, state) VALUES (?, ?, ?, ?, ?)`,
    [city, id, answer_id, cleanText(ref), state],
  )
}

const noAnswer = (index: number): Response =>
  problemResponse(422, 'invalid', 'correct the named fields', {
    errors: [{ field: `items.${index}.answer_id`, detail: 'this lab has no such answer' }],
  })
