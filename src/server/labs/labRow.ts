import * as v from 'valibot'
import { type Lab, LabSchema } from '#domain/lab/lab.ts'
import type { Row, Sql } from '../storage/sql.ts'

export type LabRow = Row & {
  readonly city: string
  readonly id: string
  readonly code: string
  /** The Lab as JSON. */
  readonly lab: string
  readonly state: string
  readonly delete_on: string
  /** 1: its answers were deleted on their day. */
  readonly emptied: number
  readonly source: string
  readonly created_on: string
  readonly changes: number
}

export const labOf = ({ lab }: LabRow): Lab => v.parse(LabSchema, JSON.parse(lab))

export async function findLab(sql: Sql, city: string, id: string): Promise<LabRow | undefined> {
  const [row] = await sql.all<LabRow>('SELECT * FROM labs WHERE city = ? AND id = ?', [city, id])
  return row
}

export async function findLabById(sql: Sql, id: string): Promise<LabRow | undefined> {
  const [row] = await sql.all<LabRow>('SELECT * FROM labs WHERE id = ?', [id])
  return row
}

export async function findLabByCode(sql: Sql, code: string): Promise<LabRow | undefined> {
  const [row] = await sql.all<LabRow>('SELECT * FROM labs WHERE code = ?', [code])
  return row
}

/** Newest day first. */
export const labsOf = (sql: Sql, city: string): Promise<readonly LabRow[]> =>
  sql.all<LabRow>('SELECT * FROM labs WHERE city = ? ORDER BY created_on DESC, id LIMIT 500', [
    city,
  ])

export async function insertLab(
  sql: Sql,
  lab: Lab,
  { source, createdOn }: { readonly source: string; readonly createdOn: string },
): Promise<void> {
  await sql.run(
    `INSERT INTO labs (city, id, code, lab, state, delete_on, emptied, source, created_on, changes)
     VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, 0)`,
    [
      ...[lab.city, lab.id, lab.code, JSON.stringify(lab), lab.state, lab.delete_on],
      ...[source, createdOn],
    ],
  )
}

/** Writes what has changed of a lab, and lets everybody who looks at results know. */
export async function updateLab(sql: Sql, lab: Lab): Promise<void> {
  await sql.run(
    `UPDATE labs SET lab = ?, state = ?, delete_on = ?, emptied = 0, changes = changes + 1
     WHERE city = ? AND id = ?`,
    [JSON.stringify(lab), lab.state, lab.delete_on, lab.city, lab.id],
  )
}

/** Whoever shows results polls this number: so N instances need no word to each other. */
export async function touchLab(sql: Sql, city: string, id: string): Promise<void> {
  await sql.run('UPDATE labs SET changes = changes + 1 WHERE city = ? AND id = ?', [city, id])
}

const answersTables = ['lab_answers', 'lab_media', 'lab_moderation'] as const

async function deleteFrom(
  sql: Sql,
  tables: readonly string[],
  city: string,
  id: string,
): Promise<void> {
  await sql.run(
    `DELETE FROM operations WHERE city = ? AND id IN
       (SELECT id FROM lab_answers WHERE city = ? AND lab_id = ?)`,
    [city, city, id],
  )
  for (const table of tables) {
    await sql.run(`DELETE FROM ${table} WHERE city = ? AND lab_id = ?`, [city, id])
  }
}

/**
 * Answers, files and releases go, and with them the operations that brought them: what comes late
 * is refused by its day. The lab and its words stay. The files' hashes, to be removed.
 */
export async function emptyLab(sql: Sql, city: string, id: string): Promise<readonly string[]> {
  const hashes = await hashesOf(sql, 'lab_media', city, id)
  await deleteFrom(sql, answersTables, city, id)
  await sql.run('UPDATE labs SET emptied = 1, changes = changes + 1 WHERE city = ? AND id = ?', [
    city,
    id,
  ])
  return hashes
}

/** Nothing stays. */
export async function deleteLab(sql: Sql, city: string, id: string): Promise<readonly string[]> {
  const hashes = [
    ...(await hashesOf(sql, 'lab_media', city, id)),
    ...(await hashesOf(sql, 'lab_files', city, id)),
  ]
  await deleteFrom(sql, [...answersTables, 'lab_forms', 'lab_files', 'lab_keys'], city, id)
  await sql.run('DELETE FROM labs WHERE city = ? AND id = ?', [city, id])
  return hashes
}

async function hashesOf(
  sql: Sql,
  table: 'lab_media' | 'lab_files',
  city: string,
  id: string,
): Promise<readonly string[]> {
  const rows = await sql.all<{ sha256: string }>(
    `SELECT DISTINCT sha256 FROM ${table} WHERE city = ? AND lab_id = ?`,
    [city, id],
  )
  return rows.map(({ sha256 }) => sha256)
}
