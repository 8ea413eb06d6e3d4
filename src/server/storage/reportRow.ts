import * as v from 'valibot'
import { type Handling, HandlingSchema, open311Status } from '#domain/handling.ts'
import type { PublicReport } from '#protocol/report.ts'
import type { Row, Sql } from './sql.ts'

/** A line of the table `reports`. Yes and no are 1 and 0. */
export type ReportRow = Row & {
  readonly city: string
  readonly id: string
  readonly number: string
  readonly seq: number
  readonly service_code: string
  readonly handling: Handling
  readonly closed: number
  readonly status_notes: string | null
  readonly public: number
  /** Has ever been public: devices may hold it and must hear when it is so no more. */
  readonly was_public: number
  readonly text_public: number
  readonly description: string
  /** The text as the desk has shortened it for the public. */
  readonly description_public: string | null
  /** JSON */
  readonly attributes: string
  readonly requested_datetime: string
  readonly received_at: string
  readonly updated_at: string
  readonly closed_at: string | null
  readonly expected_at: string | null
  readonly lat: number | null
  readonly long: number | null
  readonly accuracy_m: number | null
  readonly place_source: string | null
  readonly address: string | null
  readonly place_description: string | null
  readonly language: string
  /** JSON list of the SHA-256 of released photos that are there; see refreshPublicPhotos. */
  readonly public_photos: string
  readonly supports: number
  readonly example: number
  readonly receipt_sha256: string
  readonly payload_sha256: string
  /** Text and photos were taken away at the end of the retention time. */
  readonly expired: number
  /** The reporter said something that nobody at the desk has opened yet. */
  readonly desk_unread: number
  /** The thing it is about, if its reporter chose one. */
  readonly asset_id: string | null
}

/** What a public answer is made of: the other half of a row need not be read for it. */
const publicColumns = [
  'id',
  'number',
  'seq',
  'service_code',
  'handling',
  'status_notes',
  'text_public',
  'description',
  'description_public',
  'requested_datetime',
  'updated_at',
  'expected_at',
  'lat',
  'long',
  'address',
  'public_photos',
  'supports',
  'example',
  'asset_id',
] as const
export const publicColumnList = publicColumns.join(', ')
export type PublicRow = Row & Pick<ReportRow, (typeof publicColumns)[number]>

const ShaListSchema = v.array(v.string())

export const publicReport = (row: PublicRow): PublicReport => ({
  id: row.id,
  service_request_id: row.number,
  service_code: row.service_code,
  status: open311Status(row.handling),
  handling: v.parse(HandlingSchema, row.handling),
  status_notes: row.status_notes,
  description: row.text_public === 1 ? (row.description_public ?? row.description) : '',
  requested_datetime: row.requested_datetime,
  updated_datetime: row.updated_at,
  expected_datetime: row.expected_at,
  lat: row.lat,
  long: row.long,
  address: row.address,
  photos: row.public_photos === '[]' ? [] : v.parse(ShaListSchema, JSON.parse(row.public_photos)),
  supports: row.supports,
  example: row.example === 1,
  asset_id: row.asset_id,
})

export async function findReport(
  sql: Sql,
  city: string,
  id: string,
): Promise<ReportRow | undefined> {
  const [row] = await sql.all<ReportRow>('SELECT * FROM reports WHERE city = ? AND id = ?', [
    city,
    id,
  ])
  return row
}

/** After any change of a report's photos: the list that the public answers carry. */
export async function refreshPublicPhotos(sql: Sql, city: string, id: string): Promise<void> {
  const rows = await sql.all<{ sha256: string }>(
    `SELECT sha256 FROM photos
     WHERE city = ? AND report_id = ? AND public = 1 AND state = 'stored' ORDER BY slot`,
    [city, id],
  )
  await sql.run('UPDATE reports SET public_photos = ? WHERE city = ? AND id = ?', [
    JSON.stringify(rows.map(({ sha256 }) => sha256)),
    city,
    id,
  ])
}
