import type { Context } from 'hono'
import { moderationKey } from '#domain/lab/results/options.ts'
import { tally } from '#domain/lab/results/tally.ts'
import type { LabResults } from '#protocol/labResults.ts'
import { problemResponse } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import type { Sql } from '../storage/sql.ts'
import { leadOf, noLab } from './access.ts'
import { answersOf, moderationOf } from './answerRows.ts'
import { formOf } from './formRows.ts'
import { findLabById, type LabRow, labOf } from './labRow.ts'

export interface Wish {
  readonly audience: 'room' | 'desk'
  /** BCP 47, of the labels. */
  readonly language: string
}

export type ResultsOf = (sql: Sql, row: LabRow, wish: Wish) => Promise<LabResults | undefined>

const maxKept = 100

/** Computed once for each state of a lab, however many look at it. */
export function createResults(): ResultsOf {
  const kept = new Map<string, LabResults>()
  return async (sql, row, wish) => {
    const key = `${row.id} ${row.changes} ${wish.audience} ${wish.language}`
    const known = kept.get(key)
    if (known) return known
    const made = await compute(sql, row, wish)
    if (made) kept.set(key, made)
    for (const oldest of kept.keys()) {
      if (kept.size <= maxKept) break
      kept.delete(oldest)
    }
    return made
  }
}

async function compute(
  sql: Sql,
  row: LabRow,
  { audience, language }: Wish,
): Promise<LabResults | undefined> {
  const lab = labOf(row)
  const form = await formOf(sql, row.city, row.id, lab.form.sha256)
  if (!form) return undefined
  const states = await moderationOf(sql, row.city, row.id)
  const moderation = new Map(
    states.map(({ answer_id, ref, state }) => [moderationKey(answer_id, ref), state]),
  )
  const answers = await answersOf(sql, row.city, row.id)
  const { sensitive } = lab
  return {
    lab_id: row.id,
    form_sha256: lab.form.sha256,
    state: lab.state,
    changes: Number(row.changes),
    audience,
    results: tally(form, answers, { language, audience, moderation, sensitive }),
  }
}

/** `de`, `de-simple`, `pt-BR`; anything else is no language and falls back to German. */
const languageOf = (c: Context): string => {
  const wished = c.req.query('language') ?? 'de'
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(wished) ? wished : 'de'
}

export type Asked =
  | { readonly ok: true; readonly row: LabRow; readonly wish: Wish }
  | { readonly ok: false; readonly answer: Response }

/** Who may see what: the facilitator all, the others what the lab promised them. */
export async function askedResults(c: Context, ports: AppPorts): Promise<Asked> {
  const row = await findLabById(ports.database.read, c.req.param('id') ?? '')
  if (!row) return { ok: false, answer: noLab() }
  const language = languageOf(c)
  const lead = await leadOf(ports, c.req.raw, row)
  // A beamer shows the room's view also to who may see more.
  const audience = lead !== undefined && c.req.query('audience') !== 'room' ? 'desk' : 'room'
  if (lead !== undefined) return { ok: true, row, wish: { audience, language } }
  const { results, state } = labOf(row)
  if (state === 'draft') return { ok: false, answer: noLab() }
  const shown = results === 'live' || (results === 'after' && state === 'closed')
  if (shown) return { ok: true, row, wish: { audience: 'room', language } }
  const detail =
    results === 'after' ? 'results are shown when the lab is closed' : 'results are not shown'
  return { ok: false, answer: problemResponse(403, 'not_shown', detail) }
}

/** GET /api/v1/labs/{id}/results */
export async function getResults(
  c: Context,
  ports: AppPorts,
  resultsOf: ResultsOf,
): Promise<Response> {
  const asked = await askedResults(c, ports)
  if (!asked.ok) return asked.answer
  const results = await resultsOf(ports.database.read, asked.row, asked.wish)
  if (!results) return noLab()
  const headers = { 'cache-control': 'private, no-cache', vary: 'authorization, cookie' }
  const etag = `"${results.changes}-${results.audience}-${asked.wish.language}"`
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return Response.json(results, { headers: { ...headers, etag } })
}
