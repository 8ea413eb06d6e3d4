import type { Context } from 'hono'
import type { Form } from '#domain/form/form.ts'
import type { Lab } from '#domain/lab/lab.ts'
import { CloneLabSchema, type LabKey } from '#protocol/labLead.ts'
import { note } from '../desk/audit.ts'
import { json, readInput } from '../desk/input.ts'
import { createDropPhotos } from '../photos/dropPhotos.ts'
import type { AppPorts } from '../ports.ts'
import { inCity } from '../storage/cityState.ts'
import { type Lead, noLab } from './access.ts'
import {
  addFiles,
  addKey,
  bear,
  born,
  crowded,
  freeCode,
  isCrowded,
  leadLink,
} from './createLab.ts'
import { formJson } from './formRows.ts'
import { deleteLab, labOf } from './labRow.ts'
import { daysAfter } from './newLab.ts'

/** POST /api/v1/labs/{id}/key: a new link; whoever has an earlier one is shut out. */
export async function postKey(c: Context, ports: AppPorts, { lab, by }: Lead): Promise<Response> {
  const at = new Date(ports.now()).toISOString()
  const secret = ports.labs.newToken()
  await inCity(ports.database, lab.city, async (sql) => {
    await sql.run('DELETE FROM lab_keys WHERE city = ? AND lab_id = ?', [lab.city, lab.id])
    await addKey(sql, lab, secret, at)
    await note(sql, { city: lab.city, at, staffId: by, action: 'lab.key', target: lab.id })
  })
  const body: LabKey = { link: leadLink(c, ports, lab.code, secret) }
  return json(body)
}

/** POST /api/v1/labs/{id}/clone: the same questions asked elsewhere, to be compared later. */
export async function postClone(c: Context, ports: AppPorts, lead: Lead): Promise<Response> {
  const input = await readInput(c.req.raw, CloneLabSchema)
  if (!input.ok) return input.error
  const { database, labs } = ports
  if (await isCrowded(ports, lead.lab.city)) return crowded()
  const from = labOf(lead.lab)
  const json = await formJson(database.read, from.city, from.id, from.form.sha256)
  if (json === undefined) return noLab()
  const today = new Date(ports.now()).toISOString().slice(0, 10)
  const { title = from.title, starts, ends, delete_on } = input.value
  const { starts: _, ends: __, outcome: ___, ...same } = from
  const lab: Lab = {
    ...same,
    ...{ id: labs.newId(), code: await freeCode(ports), title, state: 'open' },
    ...(starts ? { starts } : {}),
    ...(ends ? { ends } : {}),
    delete_on: delete_on ?? daysAfter(ends ?? today, keptDays),
  }
  const form = JSON.parse(json) as Form
  const read = { form, files: {}, source: `clone:${from.code}` }
  const kept = { sha256: from.form.sha256, version: from.form.version, json }
  const key = await bear(ports, { lab, kept, by: lead.by, read, action: 'lab.clone' })
  await copyFiles(ports, from, lab)
  return born(c, ports, { lab, key, notes: [] })
}

const keptDays = 180

async function copyFiles({ database }: AppPorts, from: Lab, to: Lab): Promise<void> {
  const files = await database.read.all<{ sha256: string; type: string }>(
    'SELECT sha256, type FROM lab_files WHERE city = ? AND lab_id = ?',
    [from.city, from.id],
  )
  await database.transaction((sql) => addFiles(sql, to, files))
}

/** DELETE /api/v1/labs/{id}: the lab with all answers and files, now. */
export async function removeLab(ports: AppPorts, { lab, by }: Lead): Promise<Response> {
  const at = new Date(ports.now()).toISOString()
  const hashes = await inCity(ports.database, lab.city, async (sql) => {
    await note(sql, { city: lab.city, at, staffId: by, action: 'lab.delete', target: lab.id })
    return deleteLab(sql, lab.city, lab.id)
  })
  await createDropPhotos(ports)(hashes)
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
