import * as v from 'valibot'
import { everyCity, type Person, RoleSchema } from '#protocol/desk.ts'
import type { Row, Sql } from '../storage/sql.ts'

export type StaffRow = Row & {
  readonly id: string
  readonly name: string
  readonly role: string
  /** JSON list of city ids, or of `*`. */
  readonly cities: string
  readonly disabled: number
  readonly created_at: string
  readonly signed_in_at: string | null
}

const CitiesSchema = v.array(v.string())

export const personOf = ({ id, name, role, cities }: StaffRow): Person => ({
  id,
  name,
  role: v.parse(RoleSchema, role),
  cities: v.parse(CitiesSchema, JSON.parse(cities)),
})

export const mayWorkOn = ({ cities }: Person, city: string): boolean =>
  cities.includes(everyCity) || cities.includes(city)

/** An admin answers for people who work nowhere else than in the admin's own cities. */
export const mayManage = (admin: Person, cities: readonly string[]): boolean =>
  admin.role === 'admin' && cities.every((city) => mayWorkOn(admin, city))

export async function findStaff(sql: Sql, id: string): Promise<StaffRow | undefined> {
  const [row] = await sql.all<StaffRow>('SELECT * FROM desk_staff WHERE id = ?', [id])
  return row
}

export async function addStaff(
  sql: Sql,
  { id, name, role, cities }: Person,
  at: string,
): Promise<void> {
  await sql.run(
    `INSERT INTO desk_staff (id, name, role, cities, disabled, created_at, signed_in_at)
     VALUES (?, ?, ?, ?, 0, ?, NULL)`,
    [id, name, role, JSON.stringify(cities), at],
  )
}

/** Ends whatever could let this person in: open sessions and links that were not used yet. */
export async function shutOut(sql: Sql, staffId: string): Promise<void> {
  await sql.run('DELETE FROM desk_sessions WHERE staff_id = ?', [staffId])
  await sql.run('DELETE FROM desk_invitations WHERE staff_id = ? AND used_at IS NULL', [staffId])
}
