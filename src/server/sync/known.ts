import * as v from 'valibot'
import { listOf, type Row, type Sql } from '../storage/sql.ts'
import type { EarlierReport } from './createReport.ts'
import type { Prepared } from './prepare.ts'

export interface KnownOperation {
  readonly payload_sha256: string
  readonly report_id: string
  readonly reference: string
}

/** What the database already knows of a batch, looked up once for all of it. */
export interface Known {
  readonly operations: Map<string, KnownOperation>
  readonly reports: Map<string, EarlierReport>
}

const OutcomeSchema = v.object({ reference: v.string() })

export async function lookUp(sql: Sql, city: string, batch: readonly Prepared[]): Promise<Known> {
  const ids = batch.map(({ id }) => id)
  const operations = new Map<string, KnownOperation>()
  for (const row of await rowsOf<OperationRow>(sql, operationsById, city, ids)) {
    const { reference } = v.parse(OutcomeSchema, JSON.parse(row.outcome))
    const { payload_sha256, report_id } = row
    operations.set(row.id, { payload_sha256, report_id, reference })
  }
  const created = batch.flatMap(({ operation }) =>
    operation.ok && operation.value.kind === 'report.create' ? [operation.value.payload.id] : [],
  )
  const concerned = [...created, ...[...operations.values()].map(({ report_id }) => report_id)]
  const reports = new Map<string, EarlierReport>()
  for (const row of await rowsOf<EarlierRow>(sql, reportsById, city, concerned)) {
    reports.set(row.id, { ...row, deleted: false })
  }
  for (const row of await rowsOf<EarlierRow>(sql, tombstonesById, city, concerned)) {
    reports.set(row.id, { ...row, deleted: true })
  }
  return { operations, reports }
}

type OperationRow = Row & {
  readonly id: string
  readonly payload_sha256: string
  readonly report_id: string
  readonly outcome: string
}
type EarlierRow = Row & {
  readonly id: string
  readonly number: string
  readonly payload_sha256: string
}

const operationsById = (marks: string) =>
  `SELECT id, payload_sha256, report_id, outcome FROM operations WHERE city = ? AND id IN (${marks})`
const reportsById = (marks: string) =>
  `SELECT id, number, payload_sha256 FROM reports WHERE city = ? AND id IN (${marks})`
const tombstonesById = (marks: string) =>
  `SELECT id, number, '' AS payload_sha256 FROM tombstones WHERE city = ? AND id IN (${marks})`

function rowsOf<T extends Row>(
  sql: Sql,
  text: (marks: string) => string,
  city: string,
  ids: readonly string[],
): Promise<readonly T[]> {
  if (ids.length === 0) return Promise.resolve([])
  const { marks, params } = listOf(ids)
  return sql.all<T>(text(marks), [city, ...params])
}
