import type { Context } from 'hono'
import { type DeskList, SeenSchema } from '#protocol/desk.ts'
import type { LoadedCity } from '../cities.ts'
import { problemResponse } from '../http/problem.ts'
import { findReport } from '../storage/reportRow.ts'
import { cleanText } from '../sync/cleanText.ts'
import { noReport } from './changeReport.ts'
import { countEntries } from './countEntries.ts'
import { deskEntries, deskReport } from './deskReport.ts'
import { findEntries } from './findEntries.ts'
import { json, readInput } from './input.ts'
import { readListQuery } from './listQuery.ts'
import type { DeskPorts } from './ports.ts'

export async function listReports(
  { database: { read } }: DeskPorts,
  c: Context,
  city: LoadedCity,
): Promise<Response> {
  const query = readListQuery(new URL(c.req.url).searchParams)
  if (!query.ok) {
    return problemResponse(422, 'invalid', 'correct the named parameters', { errors: query.error })
  }
  const { rows, next } = await findEntries(read, city.city.id, query.value)
  const list: DeskList = {
    reports: await deskEntries(read, city, rows),
    next: next ?? null,
    counts: query.value.after ? null : await countEntries(read, city.city.id),
  }
  return json(list)
}

/** Reading changes nothing: a preview or a second tab must not make a report look attended to. */
export async function getReport(
  { database: { read } }: DeskPorts,
  c: Context,
  city: LoadedCity,
): Promise<Response> {
  const row = await findReport(read, city.city.id, reportIdOf(c))
  return row ? json(await deskReport(read, city, row)) : noReport()
}

/** A person has opened it. What the reporter says afterwards makes it unread again. */
export async function postSeen(
  { database }: DeskPorts,
  c: Context,
  city: LoadedCity,
): Promise<Response> {
  const input = await readInput(c.req.raw, SeenSchema)
  if (!input.ok) return input.error
  const { seq } = input.value
  await database.transaction((sql) =>
    sql.run('UPDATE reports SET desk_unread = 0 WHERE city = ? AND id = ? AND seq <= ?', [
      ...[city.city.id, reportIdOf(c), seq],
    ]),
  )
  return json({})
}

export const reportIdOf = (c: Context): string => cleanText(c.req.param('id') ?? '')
