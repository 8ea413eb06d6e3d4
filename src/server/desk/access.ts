import type { Context } from 'hono'
import { backgroundHeader, type Person } from '#protocol/desk.ts'
import type { LoadedCity } from '../cities.ts'
import { problemResponse } from '../http/problem.ts'
import { isSecure, readCookie } from './cookie.ts'
import type { DeskPorts } from './ports.ts'
import { isSameOrigin } from './sameOrigin.ts'
import { findSession, type Session } from './session.ts'
import { mayWorkOn } from './staff.ts'

/** Each route says who may come in; there is no route without such a word. */
export type Access =
  | { readonly for: 'anybody'; readonly handle: (c: Context) => Promise<Response> }
  | { readonly for: 'staff'; readonly handle: (c: Context, session: Session) => Promise<Response> }
  | { readonly for: 'admin'; readonly handle: (c: Context, session: Session) => Promise<Response> }
  /** The city named by `?city=`. */
  | {
      readonly for: 'city'
      readonly handle: (c: Context, city: LoadedCity, person: Person) => Promise<Response>
    }

const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** The session behind a request, if it holds; `active`: a person did this, and no timer. */
export function sessionOf(
  ports: DeskPorts,
  request: Request,
  active = request.headers.get(backgroundHeader) === null,
): Promise<Session | undefined> {
  const token = readCookie(request, isSecure(request, ports.publicUrl))
  return findSession(ports.database, token, ports.now(), active)
}

/** Checks in this order: our own page, signed in, role, city. Whatever is not allowed is refused. */
export async function admit(ports: DeskPorts, c: Context, access: Access): Promise<Response> {
  if (changes.has(c.req.method) && !isSameOrigin(c.req.raw, ports.publicUrl)) {
    return problemResponse(403, 'foreign_origin', 'send it from the desk itself')
  }
  if (access.for === 'anybody') return access.handle(c)
  const session = await sessionOf(ports, c.req.raw)
  if (!session) return problemResponse(401, 'signed_out', 'open a one-time link to sign in')
  if (access.for === 'staff') return access.handle(c, session)
  if (access.for === 'admin') {
    if (session.person.role === 'admin') return access.handle(c, session)
    return problemResponse(403, 'not_allowed', 'this is for admins')
  }
  const id = c.req.query('city')
  if (id === undefined || id === '') return unnamedCity()
  const city = ports.cities.get(id)
  // A city that is not there and one that is not theirs are answered alike.
  if (!city || !mayWorkOn(session.person, city.city.id)) {
    return problemResponse(403, 'other_city', 'you do not work for this city')
  }
  return access.handle(c, city, session.person)
}

const unnamedCity = (): Response =>
  problemResponse(422, 'invalid', 'say which city', {
    errors: [{ field: 'city', detail: 'add ?city= with the id of a city you work for' }],
  })
