import type { Context } from 'hono'
import { codeOf, type LabView } from '#protocol/lab.ts'
import { notFound, problemResponse } from '../http/problem.ts'
import { tooMany } from '../http/tooMany.ts'
import type { AppPorts } from '../ports.ts'
import { leadOf, noLab } from './access.ts'
import { formJson } from './formRows.ts'
import { findLabByCode, findLabById, type LabRow, labOf } from './labRow.ts'

/** A wrong code costs as much as five right ones: a class may mistype, a search takes for ever. */
const costOfMiss = 4

/** By the six letters. Six of twenty letters are 64 million: with few guesses none is found. */
export async function getLabByCode(c: Context, ports: AppPorts): Promise<Response> {
  const network = ports.networkOf(c.req.raw, c.env)
  const waitS = ports.limits.codes.take(network, 1)
  if (waitS > 0) return tooMany(waitS)
  const code = codeOf(c.req.param('code') ?? '')
  const lab = code === undefined ? undefined : await findLabByCode(ports.database.read, code)
  if (lab && (await maySee(ports, c, lab))) return view(lab)
  // Whoever has the poster early learns that they are right, and nothing else of it.
  if (lab) return problemResponse(409, 'lab_not_open', 'this lab has not been opened yet')
  ports.limits.codes.take(network, costOfMiss)
  return notFound('no lab has this code: six letters without vowels, like BCDFGH')
}

export async function getLab(c: Context, ports: AppPorts): Promise<Response> {
  const lab = await findLabById(ports.database.read, c.req.param('id') ?? '')
  return lab && (await maySee(ports, c, lab)) ? view(lab) : noLab()
}

/** A draft is its facilitator's alone. */
const maySee = async (ports: AppPorts, c: Context, lab: LabRow): Promise<boolean> =>
  lab.state !== 'draft' || (await leadOf(ports, c.req.raw, lab)) !== undefined

function view(row: LabRow): Response {
  const body: LabView = { lab: labOf(row) }
  return Response.json(body, { headers: { 'cache-control': 'no-store' } })
}

/** Any version that the lab has ever asked: a tablet may hold answers to an earlier one. */
export async function getForm(c: Context, ports: AppPorts): Promise<Response> {
  const { database } = ports
  const lab = await findLabById(database.read, c.req.param('id') ?? '')
  if (!lab || !(await maySee(ports, c, lab))) return noLab()
  const json = await formJson(database.read, lab.city, lab.id, c.req.param('sha256') ?? '')
  if (json === undefined) return notFound('this lab has no such version of its form')
  return new Response(json, {
    headers: {
      'content-type': 'application/json',
      // Named by its content; a draft's form is nobody else's.
      'cache-control':
        lab.state === 'draft' ? 'private, no-store' : 'public, max-age=31536000, immutable',
    },
  })
}
