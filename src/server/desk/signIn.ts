import type { Context } from 'hono'
import { type Person, type SessionAnswer, SignInSchema } from '#protocol/desk.ts'
import { problemResponse } from '../http/problem.ts'
import { tooMany } from '../http/tooMany.ts'
import { sha256 } from '../sync/sha256.ts'
import { sessionOf } from './access.ts'
import { note } from './audit.ts'
import { isSecure, noCookie, readCookie, sessionCookie } from './cookie.ts'
import { json, readInput } from './input.ts'
import { redeem } from './invitations.ts'
import type { DeskPorts } from './ports.ts'
import { beginSession, endSession, type Session } from './session.ts'
import { mayWorkOn, personOf } from './staff.ts'

/** Who is signed in; nobody is no error, because the sign-in page asks this too. */
export async function getSession(ports: DeskPorts, c: Context): Promise<Response> {
  const session = await sessionOf(ports, c.req.raw)
  return json(answer(ports, session?.person))
}

function answer({ cities }: DeskPorts, person: Person | undefined): SessionAnswer {
  if (!person) return { person: null, cities: [] }
  const own = [...cities.values()].filter(({ city }) => mayWorkOn(person, city.id))
  return { person, cities: own.map(({ city: { id, name } }) => ({ id, name })) }
}

/** Turns a one-time link into a session. Only this consumes it: opening the link does not. */
export async function signIn(ports: DeskPorts, c: Context): Promise<Response> {
  const request = c.req.raw
  const waitS = ports.signIns.take(ports.networkOf(request, c.env), 1)
  if (waitS > 0) return tooMany(waitS)
  const input = await readInput(request, SignInSchema)
  if (!input.ok) return input.error
  const at = new Date(ports.now()).toISOString()
  const token = ports.newToken()
  const secure = isSecure(request, ports.publicUrl)
  const earlier = readCookie(request, secure)
  const staff = await ports.database.transaction(async (sql) => {
    const found = await redeem(sql, input.value.token, at)
    if (!found) return undefined
    if (earlier !== undefined) await endSession(sql, sha256(earlier))
    await beginSession(sql, found.id, token, at)
    await note(sql, { city: '', at, staffId: found.id, action: 'staff.sign_in', target: found.id })
    return found
  })
  if (!staff) {
    const detail = 'the link was used, has expired or never was: ask an admin for a new one'
    return problemResponse(401, 'link_invalid', detail)
  }
  return json(answer(ports, personOf(staff)), { 'set-cookie': sessionCookie(secure, token) })
}

export async function signOut(ports: DeskPorts, c: Context, session: Session): Promise<Response> {
  const { id } = session.person
  const at = new Date(ports.now()).toISOString()
  await ports.database.transaction(async (sql) => {
    await endSession(sql, session.tokenSha256)
    await note(sql, { city: '', at, staffId: id, action: 'staff.sign_out', target: id })
  })
  return json(answer(ports, undefined), {
    'set-cookie': noCookie(isSecure(c.req.raw, ports.publicUrl)),
  })
}
