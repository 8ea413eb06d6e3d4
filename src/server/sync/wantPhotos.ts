import type { PhotoRef } from '#domain/report.ts'
import { refreshPublicPhotos } from '../storage/reportRow.ts'
import { listOf, type Sql } from '../storage/sql.ts'
import type { OperationContext } from './context.ts'

/** More than five a time come with additions; nobody needs a film of a pothole. */
export const maxPhotosPerReport = 20

/** Notes photos that a report names; each slot has its row, also for the same bytes twice. */
export async function wantPhotos(
  { sql, state: { city } }: OperationContext,
  reportId: string,
  photos: readonly PhotoRef[],
  isPublic: boolean,
): Promise<readonly string[]> {
  if (photos.length === 0) return []
  const there = await storedAmong(
    sql,
    photos.map(({ sha256 }) => sha256),
  )
  let slot = await countPhotos(sql, city, reportId)
  for (const { sha256, bytes, width, height } of photos) {
    const state = there.has(sha256) ? 'stored' : 'wanted'
    await sql.run(
      `INSERT INTO photos (city, report_id, slot, sha256, state, public, bytes, width, height)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [city, reportId, slot, sha256, state, isPublic ? 1 : 0, bytes, width, height],
    )
    slot += 1
  }
  if (isPublic && there.size > 0) await refreshPublicPhotos(sql, city, reportId)
  return missingOf(photos, there)
}

/** Of the photos an operation names, those whose bytes are not there now. */
export async function stillWanted(
  sql: Sql,
  photos: readonly PhotoRef[],
): Promise<readonly string[]> {
  if (photos.length === 0) return []
  return missingOf(
    photos,
    await storedAmong(
      sql,
      photos.map(({ sha256 }) => sha256),
    ),
  )
}

export async function countPhotos(sql: Sql, city: string, reportId: string): Promise<number> {
  const [row] = await sql.all<{ next: number }>(
    'SELECT COALESCE(MAX(slot) + 1, 0) AS next FROM photos WHERE city = ? AND report_id = ?',
    [city, reportId],
  )
  return row?.next ?? 0
}

const missingOf = (photos: readonly PhotoRef[], there: ReadonlySet<string>): readonly string[] => [
  ...new Set(photos.map(({ sha256 }) => sha256).filter((sha) => !there.has(sha))),
]

async function storedAmong(sql: Sql, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { marks, params } = listOf(hashes)
  const rows = await sql.all<{ sha256: string }>(
    `SELECT DISTINCT sha256 FROM photos WHERE state = 'stored' AND sha256 IN (${marks})`,
    params,
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}
