import type { Sql } from '../storage/sql.ts'
import { receiptFits, sha256 } from '../sync/sha256.ts'
import { findStaff, type StaffRow } from './staff.ts'

export const invitationHours = 24

/** A new one-time link for this person; what was not used of earlier ones is worth nothing now. */
export async function invite(
  sql: Sql,
  staffId: string,
  token: string,
  nowMs: number,
): Promise<string> {
  const expiresAt = new Date(nowMs + invitationHours * 3_600_000).toISOString()
  await sql.run('DELETE FROM desk_invitations WHERE staff_id = ? AND used_at IS NULL', [staffId])
  await sql.run(
    'INSERT INTO desk_invitations (token_sha256, staff_id, expires_at, used_at) VALUES (?, ?, ?, NULL)',
    [sha256(token), staffId, expiresAt],
  )
  return expiresAt
}

/** Who the link was made for, exactly once: of two who come together, one is let in. */
export async function redeem(sql: Sql, token: string, at: string): Promise<StaffRow | undefined> {
  const hash = sha256(token)
  const [row] = await sql.all<{ token_sha256: string; staff_id: string }>(
    'SELECT token_sha256, staff_id FROM desk_invitations WHERE token_sha256 = ?',
    [hash],
  )
  if (!row || !receiptFits(token, row.token_sha256)) return undefined
  const staff = await findStaff(sql, row.staff_id)
  if (!staff || staff.disabled === 1) return undefined
  const used = await sql.run(
    `UPDATE desk_invitations SET used_at = ?
     WHERE token_sha256 = ? AND used_at IS NULL AND expires_at > ?`,
    [at, hash, at],
  )
  return used === 1 ? staff : undefined
}

export const invitationLink = (origin: string, token: string): string =>
  `${origin}/desk?einladung=${token}`
