import { everyCity } from '#protocol/desk.ts'
import { note } from './audit.ts'
import { invitationLink, invite } from './invitations.ts'
import type { LinkPorts } from './ports.ts'
import { addStaff } from './staff.ts'

/**
 * The link that the endpoint prints when it starts, as long as nobody has ever signed in; `again`
 * makes another one for the first person at any time, for who has locked themselves out.
 */
export function firstLink(
  { database, now, newToken, newId }: LinkPorts,
  origin: string,
  again: boolean,
): Promise<string | undefined> {
  return database.transaction(async (sql) => {
    const [someone] = await sql.all(
      'SELECT id FROM desk_staff WHERE signed_in_at IS NOT NULL LIMIT 1',
    )
    if (someone && !again) return undefined
    const at = new Date(now()).toISOString()
    const [first] = await sql.all<{ id: string }>(
      `SELECT id FROM desk_staff WHERE role = 'admin' AND disabled = 0 AND cities = ?
       ORDER BY created_at, id LIMIT 1`,
      [JSON.stringify([everyCity])],
    )
    const id = first?.id ?? newId()
    if (!first) {
      await addStaff(sql, { id, name: 'Verwaltung', role: 'admin', cities: [everyCity] }, at)
    }
    const token = newToken()
    await invite(sql, id, token, now())
    await note(sql, { city: '', at, staffId: 'endpoint', action: 'staff.invite', target: id })
    return invitationLink(origin, token)
  })
}
