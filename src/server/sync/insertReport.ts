import type { Report } from '#domain/report.ts'
import { cleanText } from './cleanText.ts'
import type { OperationContext } from './context.ts'

const dayMs = 86_400_000
/** How long a report may have waited on a device before its clock is held to be wrong. */
const plausibleWaitDays = 180
/** As toISOString writes it, and the device too. */
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

interface Decided {
  readonly number: string
  readonly isPublic: boolean
  readonly expectedDays: number
  readonly payloadSha256: string
  /** The thing it is about; null where none was chosen. */
  readonly assetId: string | null
}

export async function insertReport(
  { sql, state, at }: OperationContext,
  report: Report,
  { number, isPublic, expectedDays, payloadSha256, assetId }: Decided,
): Promise<void> {
  const { place } = report
  const flag = isPublic ? 1 : 0
  const optional = (text: string | undefined) => (text?.trim() ? cleanText(text) : null)
  await sql.run(
    `INSERT INTO reports (city, id, number, seq, service_code, handling, closed, status_notes,
       public, was_public, text_public, description, attributes, requested_datetime, received_at,
       updated_at, closed_at, expected_at, lat, long, accuracy_m, place_source, address,
       place_description, language, public_photos, supports, example, receipt_sha256,
       payload_sha256, expired, asset_id)
     VALUES (?, ?, ?, ?, ?, 'received', 0, NULL, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?,
       ?, '[]', 0, 0, ?, ?, 0, ?)`,
    [
      ...[state.city, report.id, number, state.seq, report.service_code],
      ...[flag, flag, flag, cleanText(report.description), JSON.stringify(report.attributes)],
      ...[plausibleTime(report.requested_datetime, at), at, at],
      new Date(Date.parse(at) + expectedDays * dayMs).toISOString(),
      ...[place.lat ?? null, place.long ?? null, place.accuracy_m ?? null, place.source ?? null],
      ...[optional(place.address_string), optional(place.description), cleanText(report.language)],
      ...[report.receipt_sha256, payloadSha256, assetId],
    ],
  )
}

/** Apart from the report, so that it can be deleted apart, and no list ever carries it by mistake. */
export async function insertContact(
  { sql, state }: OperationContext,
  { id, contact }: Report,
): Promise<void> {
  const { name = '', email = '', phone = '' } = contact ?? {}
  if (`${name}${email}${phone}` === '') return
  await sql.run(
    'INSERT INTO contacts (city, report_id, name, email, phone) VALUES (?, ?, ?, ?, ?)',
    [state.city, id, cleanText(name), cleanText(email), cleanText(phone)],
  )
}

/** The device's clock says when the report was made, unless it cannot be right. */
export function plausibleTime(device: string, at: string): string {
  const [made, received] = [Date.parse(device), Date.parse(at)]
  const believed = made <= received && made > received - plausibleWaitDays * dayMs
  if (!believed) return at
  return utc.test(device) ? device : new Date(made).toISOString()
}
