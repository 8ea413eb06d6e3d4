import { inCity } from '../storage/cityState.ts'
import type { Database, Row, Sql } from '../storage/sql.ts'
import { touchLab } from './labRow.ts'

export type MediaRow = Row & {
  readonly city: string
  readonly lab_id: string
  readonly answer_id: string
  readonly name: string
  readonly sha256: string
  readonly type: string
  readonly bytes: number
  readonly state: string
}

/** The answers' rows of a file, in one lab. */
export const mediaRows = (sql: Sql, labId: string, sha256: string): Promise<readonly MediaRow[]> =>
  sql.all<MediaRow>('SELECT * FROM lab_media WHERE sha256 = ? AND lab_id = ?', [sha256, labId])

/** Of an answer's files, those whose bytes are not there yet. */
export async function wantedMedia(
  sql: Sql,
  city: string,
  labId: string,
  answerId: string,
): Promise<readonly string[]> {
  const rows = await sql.all<{ sha256: string }>(
    `SELECT DISTINCT sha256 FROM lab_media
     WHERE city = ? AND lab_id = ? AND answer_id = ? AND state = 'wanted' ORDER BY sha256`,
    [city, labId, answerId],
  )
  return rows.map(({ sha256 }) => sha256)
}

/** The bytes are on the disk: now the answers may say so. How many have the file. */
export async function markMediaStored(
  database: Database,
  { city, id, sha256 }: { readonly city: string; readonly id: string; readonly sha256: string },
): Promise<number> {
  return inCity(database, city, async (sql) => {
    const rows = await sql.run(
      `UPDATE lab_media SET state = 'stored' WHERE city = ? AND lab_id = ? AND sha256 = ?`,
      [city, id, sha256],
    )
    if (rows > 0) await touchLab(sql, city, id)
    return rows
  })
}

/** Whether any lab still needs the bytes: answers' files, and what forms show. */
export async function isLabFile(sql: Sql, sha256: string): Promise<boolean> {
  const rows = await sql.all(
    `SELECT sha256 FROM lab_media WHERE sha256 = ?
     UNION SELECT sha256 FROM lab_files WHERE sha256 = ?`,
    [sha256, sha256],
  )
  return rows.length > 0
}
