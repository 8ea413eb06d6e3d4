import type { Person } from '#protocol/desk.ts'
import type { Database, Sql } from '../storage/sql.ts'
import { receiptFits, sha256 } from '../sync/sha256.ts'
import { personOf, type StaffRow } from './staff.ts'

export const idleMs = 30 * 60_000
export const longestMs = 10 * 3_600_000
/** Finer than this the last activity is not noted: a write for each click would be a waste. */
const noteEveryMs = 60_000

export interface Session {
  readonly tokenSha256: string
  readonly person: Person
}

type SessionRow = StaffRow & {
  readonly token_sha256: string
  readonly began_at: string
  readonly seen_at: string
}

/** Always under a fresh token, so that nobody can plant one beforehand. */
export async function beginSession(
  sql: Sql,
  staffId: string,
  token: string,
  at: string,
): Promise<void> {
  await sql.run(
    'INSERT INTO desk_sessions (token_sha256, staff_id, created_at, seen_at) VALUES (?, ?, ?, ?)',
    [sha256(token), staffId, at, at],
  )
  await sql.run('UPDATE desk_staff SET signed_in_at = ? WHERE id = ?', [at, staffId])
  const oldest = new Date(Date.parse(at) - longestMs).toISOString()
  await sql.run('DELETE FROM desk_sessions WHERE created_at < ?', [oldest])
}

export async function endSession(sql: Sql, tokenSha256: string): Promise<void> {
  await sql.run('DELETE FROM desk_sessions WHERE token_sha256 = ?', [tokenSha256])
}

/** The session behind a cookie, if it still holds. `active`: a person did this, no timer. */
export async function findSession(
  database: Database,
  token: string | undefined,
  nowMs: number,
  active: boolean,
): Promise<Session | undefined> {
  if (token === undefined) return undefined
  const [row] = await database.read.all<SessionRow>(
    `SELECT s.*, d.token_sha256, d.created_at AS began_at, d.seen_at FROM desk_sessions d
     JOIN desk_staff s ON s.id = d.staff_id WHERE d.token_sha256 = ?`,
    [sha256(token)],
  )
  if (!row || !receiptFits(token, row.token_sha256) || !holds(row, nowMs)) return undefined
  if (active && nowMs - Date.parse(row.seen_at) >= noteEveryMs) {
    await database.transaction((sql) =>
      sql.run('UPDATE desk_sessions SET seen_at = ? WHERE token_sha256 = ?', [
        new Date(nowMs).toISOString(),
        row.token_sha256,
      ]),
    )
  }
  return { tokenSha256: row.token_sha256, person: personOf(row) }
}

const holds = ({ began_at, seen_at, disabled }: SessionRow, nowMs: number): boolean =>
  disabled === 0 && nowMs - Date.parse(began_at) < longestMs && nowMs - Date.parse(seen_at) < idleMs
