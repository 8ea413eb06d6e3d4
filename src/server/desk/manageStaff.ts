import type { Context } from 'hono'
import { DisableSchema, everyCity, NewPersonSchema, type StaffEntry } from '#protocol/desk.ts'
import { notFound, problemResponse } from '../http/problem.ts'
import type { Sql } from '../storage/sql.ts'
import { cleanText } from '../sync/cleanText.ts'
import { type AuditAction, note } from './audit.ts'
import { json, readInput } from './input.ts'
import { invitationLink, invite } from './invitations.ts'
import type { DeskPorts } from './ports.ts'
import { longestMs, type Session } from './session.ts'
import { addStaff, findStaff, mayManage, personOf, type StaffRow, shutOut } from './staff.ts'

/** The people an admin answers for. */
export async function getStaff(
  { database, now }: DeskPorts,
  { person: admin }: Session,
): Promise<Response> {
  const oldest = new Date(now() - longestMs).toISOString()
  const rows = await database.read.all<StaffRow & { sessions: number }>(
    `SELECT s.*, (SELECT COUNT(*) FROM desk_sessions d
       WHERE d.staff_id = s.id AND d.created_at > ?) AS sessions
     FROM desk_staff s ORDER BY s.created_at, s.id`,
    [oldest],
  )
  const staff = rows
    .map(
      (row): StaffEntry => ({
        ...personOf(row),
        disabled: row.disabled === 1,
        created_at: row.created_at,
        signed_in_at: row.signed_in_at,
        sessions: row.sessions,
      }),
    )
    .filter(({ cities }) => mayManage(admin, cities))
  return json({ staff })
}

/** A new colleague, and the link that lets them in. */
export async function postStaff(
  ports: DeskPorts,
  c: Context,
  { person: admin }: Session,
): Promise<Response> {
  const input = await readInput(c.req.raw, NewPersonSchema)
  if (!input.ok) return input.error
  const cities = [...new Set(input.value.cities)]
  const unknown = cities.find((city) => city !== everyCity && !ports.cities.has(city))
  if (unknown !== undefined) {
    const detail = `is not a city of this endpoint; use ${[...ports.cities.keys()].join(', ')}`
    return problemResponse(422, 'invalid', 'correct the named fields', {
      errors: [{ field: 'cities', detail }],
    })
  }
  if (!mayManage(admin, cities)) return notYours()
  const name = cleanText(input.value.name)
  const person = { id: ports.newId(), name, role: input.value.role, cities }
  const at = new Date(ports.now()).toISOString()
  return ports.database.transaction(async (sql) => {
    await addStaff(sql, person, at)
    return giveLink(ports, c, sql, admin.id, person.id)
  })
}

/** Another link for somebody who is known: the session of yesterday is over. */
export const postLink = (ports: DeskPorts, c: Context, session: Session): Promise<Response> =>
  onPerson(ports, c, session, (sql, row) =>
    row.disabled === 1
      ? Promise.resolve(problemResponse(409, 'disabled', 'let this person in again first'))
      : giveLink(ports, c, sql, session.person.id, row.id),
  )

export const postEndSessions = (
  ports: DeskPorts,
  c: Context,
  session: Session,
): Promise<Response> =>
  onPerson(ports, c, session, async (sql, row) => {
    await shutOut(sql, row.id)
    await noteOn(ports, sql, session, 'staff.end_sessions', row.id)
    return json({})
  })

export async function postDisable(
  ports: DeskPorts,
  c: Context,
  session: Session,
): Promise<Response> {
  const input = await readInput(c.req.raw, DisableSchema)
  if (!input.ok) return input.error
  const { disabled } = input.value
  return onPerson(ports, c, session, async (sql, row) => {
    if (row.id === session.person.id) {
      return problemResponse(409, 'yourself', 'nobody shuts themselves out: ask another admin')
    }
    await sql.run('UPDATE desk_staff SET disabled = ? WHERE id = ?', [disabled ? 1 : 0, row.id])
    if (disabled) await shutOut(sql, row.id)
    await noteOn(ports, sql, session, disabled ? 'staff.disable' : 'staff.enable', row.id)
    return json({})
  })
}

function onPerson(
  { database }: DeskPorts,
  c: Context,
  { person: admin }: Session,
  work: (sql: Sql, row: StaffRow) => Promise<Response>,
): Promise<Response> {
  return database.transaction(async (sql) => {
    const row = await findStaff(sql, cleanText(c.req.param('id') ?? ''))
    if (!row) return notFound('there is no such person')
    return mayManage(admin, personOf(row).cities) ? work(sql, row) : notYours()
  })
}

async function giveLink(
  ports: DeskPorts,
  c: Context,
  sql: Sql,
  adminId: string,
  staffId: string,
): Promise<Response> {
  const token = ports.newToken()
  const expires_at = await invite(sql, staffId, token, ports.now())
  const at = new Date(ports.now()).toISOString()
  await note(sql, { city: '', at, staffId: adminId, action: 'staff.invite', target: staffId })
  const origin = ports.publicUrl ?? new URL(c.req.url).origin
  return json({ link: invitationLink(origin, token), expires_at })
}

const noteOn = (
  { now }: DeskPorts,
  sql: Sql,
  { person }: Session,
  action: AuditAction,
  target: string,
): Promise<void> =>
  note(sql, { city: '', at: new Date(now()).toISOString(), staffId: person.id, action, target })

const notYours = (): Response =>
  problemResponse(403, 'other_city', 'you answer for people of your own cities only')
