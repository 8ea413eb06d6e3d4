import type { Context } from 'hono'
import { receiptPattern } from '#domain/receipt.ts'
import type { LoadedCity } from '../cities.ts'
import { isSameOrigin } from '../desk/sameOrigin.ts'
import { notFound, problemResponse } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import type { Sql } from '../storage/sql.ts'
import { sha256 } from '../sync/sha256.ts'
import { findLabById, type LabRow } from './labRow.ts'

/** Who leads a lab: a person of the desk, or whoever has the lab's link. */
export interface Lead {
  readonly lab: LabRow
  /** For the journal. */
  readonly by: string
}

export const keyHolder = 'lab-key'
const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Authorization: Lab <secret> */
function secretOf(request: Request): string | undefined {
  const [scheme, secret = ''] = request.headers.get('authorization')?.split(' ') ?? []
  return scheme?.toLowerCase() === 'lab' && receiptPattern.test(secret) ? secret : undefined
}

/** Found by the hash, which tells nothing about the secret, however long the search takes. */
async function opens(sql: Sql, { city, id }: LabRow, secret: string): Promise<boolean> {
  const rows = await sql.all(
    'SELECT key_sha256 FROM lab_keys WHERE city = ? AND lab_id = ? AND key_sha256 = ?',
    [city, id, sha256(secret)],
  )
  return rows.length > 0
}

/** Who is asking, as far as this lab goes; undefined: anybody. */
export async function leadOf(
  { database, deskPerson }: Pick<AppPorts, 'database' | 'deskPerson'>,
  request: Request,
  lab: LabRow,
): Promise<string | undefined> {
  const secret = secretOf(request)
  if (secret !== undefined && (await opens(database.read, lab, secret))) return keyHolder
  return (await deskPerson(request, lab.city))?.id
}

type Handle = (c: Context, lead: Lead) => Promise<Response>

/** A route of one lab for its facilitator; nobody else learns more than that the lab is there. */
export const forLead =
  (ports: AppPorts, handle: Handle) =>
  async (c: Context): Promise<Response> => {
    const lab = await findLabById(ports.database.read, c.req.param('id') ?? '')
    if (!lab) return noLab()
    const by = await leadOf(ports, c.req.raw, lab)
    if (by === undefined) {
      const hasKey = /^lab /i.test(c.req.header('authorization') ?? '')
      return hasKey
        ? problemResponse(401, 'wrong_key', 'this link opens this lab no more: ask for the new one')
        : problemResponse(401, 'signed_out', "use the lab's own link, or sign in at the desk")
    }
    const byCookie = by !== keyHolder
    if (byCookie && changes.has(c.req.method) && !isSameOrigin(c.req.raw, ports.publicUrl)) {
      return problemResponse(403, 'foreign_origin', 'send it from the desk itself')
    }
    return handle(c, { lab, by })
  }

/** A route of the desk for the city named by `?city=`; `by` is the person. */
export const forDesk =
  (ports: AppPorts, handle: (c: Context, city: LoadedCity, by: string) => Promise<Response>) =>
  async (c: Context): Promise<Response> => {
    if (changes.has(c.req.method) && !isSameOrigin(c.req.raw, ports.publicUrl)) {
      return problemResponse(403, 'foreign_origin', 'send it from the desk itself')
    }
    const id = c.req.query('city') ?? ''
    const person = await ports.deskPerson(c.req.raw, id)
    if (!person) {
      const detail = 'sign in at the desk as somebody who works for this city, and add ?city='
      return problemResponse(401, 'signed_out', detail)
    }
    const city = ports.cities.get(id)
    return city ? handle(c, city, person.id) : notFound('this city is not served')
  }

export const noLab = (): Response => notFound('there is no such lab; it may have been deleted')
