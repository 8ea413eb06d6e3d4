import type { Context } from 'hono'
import type * as v from 'valibot'
import type { Lab } from '#domain/lab/lab.ts'
import { err, ok, type Result } from '#domain/result.ts'
import { maxNewLabBytes } from '#protocol/lab.ts'
import { EditLabSchema, type NewLabAnswer } from '#protocol/labLead.ts'
import { note } from '../desk/audit.ts'
import { json, readInput } from '../desk/input.ts'
import { problemResponse } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import { inCity } from '../storage/cityState.ts'
import type { Sql } from '../storage/sql.ts'
import { type Lead, noLab } from './access.ts'
import { countOf } from './answerRows.ts'
import { addFiles } from './createLab.ts'
import { keepFiles } from './formFiles.ts'
import { addForm, type KeptForm, keptForm } from './formRows.ts'
import { findLab, labOf, updateLab } from './labRow.ts'
import { type ReadForm, readForm } from './readForm.ts'

type Wish = Omit<v.InferOutput<typeof EditLabSchema>, 'source'>

/** PATCH /api/v1/labs/{id}: what is named is changed; a new form is a new version of it. */
export async function patchLab(c: Context, ports: AppPorts, lead: Lead): Promise<Response> {
  const input = await readInput(c.req.raw, EditLabSchema, maxNewLabBytes)
  if (!input.ok) return input.error
  const { source, ...wish } = input.value
  const read = source ? await readForm(ports.labs, source) : undefined
  if (read && !read.ok) return read.error
  const form = read ? { ...read.value, kept: keptForm(read.value.form) } : undefined
  const files = form ? await keepFiles(ports.photos, form.form, form.files) : []
  const at = new Date(ports.now()).toISOString()
  const { city, id } = lead.lab
  return inCity(ports.database, city, async (sql) => {
    const row = await findLab(sql, city, id)
    if (!row) return noLab()
    const lab = reopened(edited(labOf(row), wish, form), wish, at.slice(0, 10))
    const allowed = await mayBecome(sql, labOf(row), lab, at.slice(0, 10))
    if (!allowed.ok) return allowed.error
    if (form) await addForm(sql, city, id, form.kept)
    await addFiles(sql, lab, files)
    await updateLab(sql, lab)
    await note(sql, { city, at, staffId: lead.by, action: 'lab.edit', target: id })
    const body: Omit<NewLabAnswer, 'link'> = { lab, notes: [...(form?.notes ?? [])] }
    return json(body)
  })
}

function edited(
  before: Lab,
  { starts, ends, outcome, ...wish }: Wish,
  form: (ReadForm & { readonly kept: KeptForm }) | undefined,
): Lab {
  const { starts: startsBefore, ends: endsBefore, outcome: outcomeBefore, ...rest } = before
  const kept = named({ starts, ends, outcome }, [startsBefore, endsBefore, outcomeBefore])
  const named_form = form && {
    form: { id: form.form.id, version: form.kept.version, sha256: form.kept.sha256 },
  }
  return { ...rest, ...given(wish), ...kept, ...named_form }
}

/** Opened again after its last day: that day is no more, or the next hour would close it again. */
function reopened(lab: Lab, wish: Wish, today: string): Lab {
  const { ends, ...rest } = lab
  return wish.state === 'open' && ends !== undefined && ends < today ? rest : lab
}

/** null takes a thing away, and what is not named stays. */
function named(
  { starts, ends, outcome }: Pick<Wish, 'starts' | 'ends' | 'outcome'>,
  [startsBefore, endsBefore, outcomeBefore]: readonly [Lab['starts'], Lab['ends'], Lab['outcome']],
): Pick<Lab, 'starts' | 'ends' | 'outcome'> {
  const start = starts === undefined ? startsBefore : (starts ?? undefined)
  const end = ends === undefined ? endsBefore : (ends ?? undefined)
  const came = outcome === undefined ? outcomeBefore : (outcome ?? undefined)
  return {
    ...(start === undefined ? {} : { starts: start }),
    ...(end === undefined ? {} : { ends: end }),
    ...(came === undefined ? {} : { outcome: came }),
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function given<T extends object>(wish: T): Given<T> {
  return Object.fromEntries(
    Object.entries(wish).filter(([, value]) => value !== undefined),
  ) as Given<T>
}

/** A lab with answers is no draft any more: tablets still hold some that would be refused. */
async function mayBecome(
  sql: Sql,
  before: Lab,
  after: Lab,
  today: string,
): Promise<Result<true, Response>> {
  if (after.delete_on < today && after.delete_on !== before.delete_on) {
    return refuse('delete_on', 'a day that is still to come; to delete now, delete the lab')
  }
  if (after.starts !== undefined && after.ends !== undefined && after.ends < after.starts) {
    return refuse('ends', 'ends before it starts')
  }
  if (after.state !== 'draft' || before.state === 'draft') return ok(true)
  const answers = await countOf(
    sql,
    'SELECT COUNT(*) AS count FROM lab_answers WHERE city = ? AND lab_id = ?',
    [after.city, after.id],
  )
  return answers === 0 ? ok(true) : refuse('state', 'has answers already: close it instead')
}

const refuse = (field: string, detail: string): Result<never, Response> =>
  err(problemResponse(422, 'invalid', 'correct the named fields', { errors: [{ field, detail }] }))
