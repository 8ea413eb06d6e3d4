import { canonical } from '#protocol/canonical.ts'
import type { Row, Sql } from '../storage/sql.ts'
import { sha256 } from '../sync/sha256.ts'

/** Who did what to which thing, and when. Never what was written: that stands in the report. */
export interface AuditLine {
  /** '' for matters of staff. */
  readonly city: string
  readonly at: string
  readonly staffId: string
  readonly action: AuditAction
  readonly target: string
}

export type AuditAction =
  | 'report.handling'
  | 'report.publish'
  | 'report.withhold'
  | 'report.reply'
  | 'staff.invite'
  | 'staff.sign_in'
  | 'staff.sign_out'
  | 'staff.end_sessions'
  | 'staff.disable'
  | 'staff.enable'

type AuditRow = Row & {
  readonly city: string
  readonly n: number
  readonly at: string
  readonly staff_id: string
  readonly action: string
  readonly target: string
  readonly previous: string
  readonly hash: string
}

/** Adds a line in the same transaction as the deed. Each line holds the hash of the one before. */
export async function note(
  sql: Sql,
  { city, at, staffId, action, target }: AuditLine,
): Promise<void> {
  const [last] = await sql.all<AuditRow>(
    'SELECT * FROM desk_audit WHERE city = ? ORDER BY n DESC LIMIT 1',
    [city],
  )
  const line = {
    ...{ city, n: (last?.n ?? 0) + 1, at, staff_id: staffId, action, target },
    previous: last?.hash ?? '',
  }
  await sql.run(
    `INSERT INTO desk_audit (city, n, at, staff_id, action, target, previous, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [city, line.n, at, staffId, action, target, line.previous, sha256(canonical(line))],
  )
}

/** The number of the first line that does not fit the one before; undefined: all is as written. */
export async function firstBrokenLine(sql: Sql, city: string): Promise<number | undefined> {
  const rows = await sql.all<AuditRow>('SELECT * FROM desk_audit WHERE city = ? ORDER BY n', [city])
  let previous = ''
  for (const [index, { hash, ...line }] of rows.entries()) {
    const fits = line.n === index + 1 && line.previous === previous
    if (!fits || hash !== sha256(canonical(line))) return index + 1
    previous = hash
  }
  return undefined
}
