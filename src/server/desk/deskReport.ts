import type { DeskEntry, DeskReport } from '#protocol/desk.ts'
import type { LoadedCity } from '../cities.ts'
import { ownReport } from '../storage/ownReport.ts'
import type { ReportRow } from '../storage/reportRow.ts'
import { listOf, type Sql } from '../storage/sql.ts'

type Pictures = { readonly photo: string | null; readonly photos: number }
const noPictures: Pictures = { photo: null, photos: 0 }

/** Lines of the list, each with its first photo; one query for the photos of all of them. */
export async function deskEntries(
  sql: Sql,
  city: LoadedCity,
  rows: readonly ReportRow[],
): Promise<DeskEntry[]> {
  const { marks, params } = listOf(rows.map(({ id }) => id))
  const photos = await sql.all<{ report_id: string; sha256: string; state: string }>(
    `SELECT report_id, sha256, state FROM photos WHERE city = ? AND report_id IN (${marks})
     ORDER BY report_id, slot`,
    [city.city.id, ...params],
  )
  const pictures = new Map<string, Pictures>()
  for (const { report_id, sha256, state } of photos) {
    const known = pictures.get(report_id) ?? noPictures
    const photo = known.photo ?? (state === 'stored' ? sha256 : null)
    pictures.set(report_id, { photo, photos: known.photos + 1 })
  }
  return rows.map((row) => entryOf(row, city, pictures.get(row.id) ?? noPictures))
}

/** Whether this report may ever be shown to the public; an unknown category may not. */
export const isPublishable = ({ list }: LoadedCity, row: ReportRow): boolean =>
  list.categories.find(({ service_code }) => service_code === row.service_code)?.public ?? false

const entryOf = (row: ReportRow, city: LoadedCity, pictures: Pictures): DeskEntry => ({
  id: row.id,
  city: row.city,
  number: row.number,
  seq: row.seq,
  service_code: row.service_code,
  handling: row.handling,
  unread: row.desk_unread === 1,
  public: row.public === 1,
  publishable: isPublishable(city, row),
  example: row.example === 1,
  description: row.description,
  requested_datetime: row.requested_datetime,
  received_at: row.received_at,
  updated_at: row.updated_at,
  expected_at: row.expected_at,
  lat: row.lat,
  long: row.long,
  address: row.address,
  place_description: row.place_description,
  supports: row.supports,
  ...pictures,
})

/** All that the desk may know of a report, with what its reporter left to be reached by. */
export async function deskReport(sql: Sql, city: LoadedCity, row: ReportRow): Promise<DeskReport> {
  const [entry] = await deskEntries(sql, city, [row])
  if (!entry) throw new Error('a row without its entry')
  const { attributes, timeline } = await ownReport(sql, row)
  const key = [row.city, row.id]
  const photos = await sql.all<{
    sha256: string
    public: number
    state: string
    width: number
    height: number
  }>(
    `SELECT sha256, public, state, width, height FROM photos
     WHERE city = ? AND report_id = ? ORDER BY slot`,
    key,
  )
  const [contact] = await sql.all<{ name: string; email: string; phone: string }>(
    'SELECT name, email, phone FROM contacts WHERE city = ? AND report_id = ?',
    key,
  )
  return {
    ...entry,
    attributes,
    timeline,
    status_notes: row.status_notes,
    text_public: row.text_public === 1,
    description_public: row.description_public,
    accuracy_m: row.accuracy_m,
    place_source: row.place_source,
    language: row.language,
    closed_at: row.closed_at,
    all_photos: photos.map(({ state, ...photo }) => ({
      ...photo,
      public: photo.public === 1,
      stored: state === 'stored',
    })),
    contact: contact ?? null,
  }
}
