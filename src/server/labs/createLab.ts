import type { Context } from 'hono'
import type { Lab } from '#domain/lab/lab.ts'
import { maxNewLabBytes } from '#protocol/lab.ts'
import { type FormNote, type NewLabAnswer, NewLabSchema } from '#protocol/labLead.ts'
import type { LoadedCity } from '../cities.ts'
import { type AuditAction, note } from '../desk/audit.ts'
import { readInput } from '../desk/input.ts'
import { problemResponse } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import { inCity } from '../storage/cityState.ts'
import type { Sql } from '../storage/sql.ts'
import { sha256 } from '../sync/sha256.ts'
import { countOf } from './answerRows.ts'
import { keepFiles } from './formFiles.ts'
import { addForm, type KeptForm, keptForm } from './formRows.ts'
import { findLabByCode, insertLab } from './labRow.ts'
import { newCode, newLab } from './newLab.ts'
import { type ReadForm, readForm } from './readForm.ts'

/** POST /api/v1/desk/labs?city=… */
export async function postLab(
  c: Context,
  ports: AppPorts,
  { city }: LoadedCity,
  by: string,
): Promise<Response> {
  if (await isCrowded(ports, city.id)) return crowded()
  const input = await readInput(c.req.raw, NewLabSchema, maxNewLabBytes)
  if (!input.ok) return input.error
  const { source, ...wish } = input.value
  const read = await readForm(ports.labs, source)
  if (!read.ok) return read.error
  const today = new Date(ports.now()).toISOString().slice(0, 10)
  const kept = keptForm(read.value.form)
  const at = { city: city.id, id: ports.labs.newId(), code: await freeCode(ports), today }
  const lab = newLab({ ...at, form: read.value.form, kept }, wish)
  const key = await bear(ports, { lab, kept, by, read: read.value, action: 'lab.create' })
  return born(c, ports, { lab, key, notes: read.value.notes })
}

const maxLabsPerCity = 500

/** A link that got into wrong hands must not fill the disk with clones. */
export async function isCrowded({ database }: Pick<AppPorts, 'database'>, city: string) {
  const text = 'SELECT COUNT(*) AS count FROM labs WHERE city = ?'
  return (await countOf(database.read, text, [city])) >= maxLabsPerCity
}

export const crowded = (): Response =>
  problemResponse(409, 'too_many_labs', `a city has ${maxLabsPerCity} labs: delete old ones first`)

interface Birth {
  readonly lab: Lab
  readonly kept: KeptForm
  readonly by: string
  readonly read: Pick<ReadForm, 'files' | 'form' | 'source'>
  readonly action: AuditAction
}

/** The lab, its form and its key, in one transaction. The key's secret: told once, kept nowhere. */
export async function bear(
  { database, photos, labs, now }: Pick<AppPorts, 'database' | 'photos' | 'labs' | 'now'>,
  { lab, kept, by, read, action }: Birth,
): Promise<string> {
  const at = new Date(now()).toISOString()
  const key = labs.newToken()
  const files = await keepFiles(photos, read.form, read.files)
  await inCity(database, lab.city, async (sql) => {
    await insertLab(sql, lab, { source: read.source, createdOn: at.slice(0, 10) })
    await addForm(sql, lab.city, lab.id, kept)
    await addFiles(sql, lab, files)
    await addKey(sql, lab, key, at)
    await note(sql, { city: lab.city, at, staffId: by, action, target: lab.id })
  })
  return key
}

export async function addFiles(
  sql: Sql,
  { city, id }: Pick<Lab, 'city' | 'id'>,
  files: readonly { readonly sha256: string; readonly type: string }[],
): Promise<void> {
  for (const file of files) {
    await sql.run(
      `INSERT INTO lab_files (city, lab_id, sha256, type) VALUES (?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      [city, id, file.sha256, file.type],
    )
  }
}

export const addKey = (
  sql: Sql,
  { city, id }: Pick<Lab, 'city' | 'id'>,
  secret: string,
  at: string,
): Promise<number> =>
  sql.run('INSERT INTO lab_keys (city, lab_id, key_sha256, created_on) VALUES (?, ?, ?, ?)', [
    ...[city, id, sha256(secret), at.slice(0, 10)],
  ])

/** Of 64 million codes hardly ever one that is taken; then another. */
export async function freeCode({ database, labs }: Pick<AppPorts, 'database' | 'labs'>) {
  for (;;) {
    const code = newCode(labs.random)
    if (!(await findLabByCode(database.read, code))) return code
  }
}

/** Behind the #, so that no log and no referrer ever sees the secret. */
export const leadLink = (
  c: Context,
  { publicUrl }: Pick<AppPorts, 'publicUrl'>,
  code: string,
  secret: string,
): string => `${publicUrl ?? new URL(c.req.url).origin}/labor/${code}/leiten#${secret}`

export function born(
  c: Context,
  ports: AppPorts,
  { lab, key, notes }: { lab: Lab; key: string; notes: readonly FormNote[] },
): Response {
  const body: NewLabAnswer = { lab, link: leadLink(c, ports, lab.code, key), notes: [...notes] }
  return Response.json(body, { status: 201, headers: { 'cache-control': 'no-store' } })
}
