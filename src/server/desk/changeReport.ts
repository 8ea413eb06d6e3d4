import { err, type Result } from '#domain/result.ts'
import type { DeskReport, Person } from '#protocol/desk.ts'
import type { LoadedCity } from '../cities.ts'
import { type FieldError, notFound, problemResponse } from '../http/problem.ts'
import { type CityState, inCity } from '../storage/cityState.ts'
import { findReport, type ReportRow } from '../storage/reportRow.ts'
import type { Sql } from '../storage/sql.ts'
import { touchReport } from '../storage/touchReport.ts'
import { type AuditAction, note } from './audit.ts'
import { deskReport } from './deskReport.ts'
import { json } from './input.ts'
import type { DeskPorts } from './ports.ts'

export interface Change {
  readonly city: LoadedCity
  readonly reportId: string
  /** The change number that the person saw. */
  readonly seq: number
  readonly person: Person
}

export interface Work {
  readonly sql: Sql
  readonly state: CityState
  readonly row: ReportRow
  readonly at: string
}

/** Checks come first and refuse; what writes afterwards refuses no more. */
export interface Deed {
  readonly action: AuditAction
  readonly write: (work: Work) => Promise<void>
}

/** One deed of the desk, all or nothing: as seen, allowed, numbered for the devices, noted. */
export function changeReport(
  { database, now }: DeskPorts,
  { city, reportId, seq, person }: Change,
  decide: (row: ReportRow, sql: Sql) => Promise<Result<Deed, Response>>,
): Promise<Response> {
  const at = new Date(now()).toISOString()
  return inCity(database, city.city.id, async (sql, state) => {
    const row = await findReport(sql, city.city.id, reportId)
    if (!row) return noReport()
    if (row.seq !== seq) return conflict(await deskReport(sql, city, row))
    const deed = await decide(row, sql)
    if (!deed.ok) return deed.error
    await touchReport(sql, state, row.id, at)
    await deed.value.write({ sql, state, row, at })
    await sql.run('UPDATE reports SET desk_unread = 0 WHERE city = ? AND id = ?', [
      row.city,
      row.id,
    ])
    const { action } = deed.value
    await note(sql, { city: row.city, at, staffId: person.id, action, target: row.id })
    const after = await findReport(sql, row.city, row.id)
    return after ? json(await deskReport(sql, city, after)) : noReport()
  })
}

export const noReport = (): Response =>
  notFound('this city has no such report; it may have been deleted by its reporter')

/** The report as it is now goes along, so that the person can look and decide again. */
async function conflict(current: DeskReport): Promise<Response> {
  const detail = 'the report has changed since you saw it: look at "current" and decide again'
  const problem = problemResponse(409, 'conflict', detail)
  const body: unknown = await problem.json()
  return new Response(JSON.stringify({ ...Object(body), current }), {
    status: 409,
    headers: problem.headers,
  })
}

export const refused = (
  code: string,
  detail: string,
  errors?: readonly FieldError[],
): Result<never, Response> =>
  err(problemResponse(errors ? 422 : 409, code, detail, errors ? { errors } : {}))
