import type { Sql, SqlValue } from '../storage/sql.ts'

/** city, id, kind, report_id, payload_sha256, outcome, received_at */
export type OperationRow = readonly SqlValue[]

const columns = 'city, id, kind, report_id, payload_sha256, outcome, received_at'
const marks = '(?, ?, ?, ?, ?, ?, ?)'
/** Rows of one statement, largest first; few shapes, so that prepared statements are used again. */
const sizes = [50, 10, 1]

/** Many rows in one statement: a third of an operation's cost was to write its line alone. */
export async function rememberAll(sql: Sql, rows: OperationRow[]): Promise<void> {
  while (rows.length > 0) {
    const size = sizes.find((fits) => fits <= rows.length) ?? 1
    const values = Array<string>(size).fill(marks).join(', ')
    const params = rows.splice(0, size).flat()
    await sql.run(`INSERT INTO operations (${columns}) VALUES ${values}`, params)
  }
}
