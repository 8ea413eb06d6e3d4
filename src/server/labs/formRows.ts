import type { Form } from '#domain/form/form.ts'
import type { Sql } from '../storage/sql.ts'
import { sha256 } from '../sync/sha256.ts'

/** A form as devices get it: its text is what the hash is made of. */
export interface KeptForm {
  readonly sha256: string
  readonly version: string
  readonly json: string
}

export function keptForm(form: Form): KeptForm {
  const json = JSON.stringify(form)
  return { sha256: sha256(json), version: form.version, json }
}

/** One more version of a lab's form; answers name theirs. Coming back to an earlier one is fine. */
export async function addForm(
  sql: Sql,
  city: string,
  labId: string,
  { sha256, version, json }: KeptForm,
): Promise<void> {
  await sql.run(
    `INSERT INTO lab_forms (city, lab_id, sha256, n, version, form)
     VALUES (?, ?, ?, (SELECT COALESCE(MAX(n) + 1, 1) FROM lab_forms WHERE city = ? AND lab_id = ?),
       ?, ?) ON CONFLICT DO NOTHING`,
    [city, labId, sha256, city, labId, version, json],
  )
}

export async function formJson(
  sql: Sql,
  city: string,
  labId: string,
  sha: string,
): Promise<string | undefined> {
  const [row] = await sql.all<{ form: string }>(
    'SELECT form FROM lab_forms WHERE city = ? AND lab_id = ? AND sha256 = ?',
    [city, labId, sha],
  )
  return row?.form
}

/** The form as it was checked when it came in. */
export async function formOf(
  sql: Sql,
  city: string,
  labId: string,
  sha: string,
): Promise<Form | undefined> {
  const json = await formJson(sql, city, labId, sha)
  return json === undefined ? undefined : (JSON.parse(json) as Form)
}

export const formsOf = (
  sql: Sql,
  city: string,
  labId: string,
): Promise<readonly { sha256: string; version: string }[]> =>
  sql.all<{ sha256: string; version: string }>(
    'SELECT sha256, version FROM lab_forms WHERE city = ? AND lab_id = ? ORDER BY n DESC',
    [city, labId],
  )
