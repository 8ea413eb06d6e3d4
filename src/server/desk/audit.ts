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
  | 'lab.create'
  | 'lab.edit'
  | 'lab.clone'
  | 'lab.key'
  | 'lab.moderate'
  | 'lab.export'
  | 'lab.delete'
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
  await sql.run(
    `INSERT INTO desk_audit_head (city, n, hash) VALUES (?, 0, '') ON CONFLICT DO NOTHING`,
    [city],
  )
  // Locks the end of the journal, so that two instances cannot write the same line.
  const [head] = await sql.all<{ n: number; hash: string }>(
    'UPDATE desk_audit_head SET n = n + 1 WHERE city = ? RETURNING n, hash',
    [city],
  )
  const { n = 1, hash: previous = '' } = head ?? {}
  const line = { city, n, at, staff_id: staffId, action, target, previous }
  const hash = sha256(canonical(line))
  await sql.run(
    `INSERT INTO desk_audit (city, n, at, staff_id, action, target, previous, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [city, n, at, staffId, action, target, previous, hash],
  )
  await sql.run('UPDATE desk_audit_head SET hash = ? WHERE city = ?', [hash, city])
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
  const [head] = await sql.all<{ n: number; hash: string }>(
    'SELECT n, hash FROM desk_audit_head WHERE city = ?',
    [city],
  )
  return (head?.hash ?? '') === previous ? undefined : rows.length + 1
}
