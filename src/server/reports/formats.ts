import type { PublicReport } from '#protocol/report.ts'

export interface FormatContext {
  readonly cityName: string
  /** Of the whole installation, without the slash at the end. */
  readonly origin: string
  /** Of this list itself. */
  readonly self: string
  readonly next: string | undefined
  readonly nameOf: (serviceCode: string) => string
}

/** RFC 7946; a report without a point has a null geometry, as the standard wants it. */
export function geoJson(reports: readonly PublicReport[], { next }: FormatContext): string {
  const features = reports.map(({ lat, long, ...properties }) => ({
    type: 'Feature',
    id: properties.id,
    geometry: lat === null || long === null ? null : { type: 'Point', coordinates: [long, lat] },
    properties,
  }))
  return JSON.stringify({ type: 'FeatureCollection', features, next: next ?? null })
}

const columns = [
  'service_request_id',
  'service_code',
  'service_name',
  'status',
  'handling',
  'requested_datetime',
  'updated_datetime',
  'lat',
  'long',
  'address',
  'description',
  'status_notes',
  'supports',
  'example',
  'id',
  'asset_id',
] as const

/** RFC 4180, with the mark that lets spreadsheets see UTF-8. */
export function csv(reports: readonly PublicReport[], { nameOf }: FormatContext): string {
  const lines = reports.map((report) => {
    const fields = { ...report, service_name: nameOf(report.service_code) }
    return columns.map((column) => cell(fields[column] ?? null)).join(',')
  })
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

/** A text that begins like a formula would be run by spreadsheets: the apostrophe makes it text. */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4287 */
export function atom(
  reports: readonly PublicReport[],
  { cityName, self, next, origin, nameOf }: FormatContext,
): string {
  const updated = reports
    .map((report) => report.updated_datetime)
    .sort()
    .at(-1)
  const entries = reports.map((report) => {
    const title = `${nameOf(report.service_code)} (${report.service_request_id})`
    const words = [report.address, report.description, report.status_notes]
    return [
      '<entry>',
      `<id>urn:uuid:${xml(report.id)}</id>`,
      `<title>${xml(title)}</title>`,
      `<updated>${xml(report.updated_datetime)}</updated>`,
      `<published>${xml(report.requested_datetime)}</published>`,
      `<link rel="alternate" type="application/json" href="${xml(`${origin}/api/v1/reports/${report.id}`)}"/>`,
      `<category term="${xml(report.service_code)}"/>`,
      `<summary>${xml(words.filter(Boolean).join('\n'))}</summary>`,
      '</entry>',
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    `<id>${xml(self)}</id><title>${xml(`Meldungen in ${cityName}`)}</title>`,
    `<updated>${xml(updated ?? '1970-01-01T00:00:00.000Z')}</updated>`,
    `<author><name>${xml(cityName)}</name></author><link rel="self" href="${xml(self)}"/>`,
    ...(next === undefined ? [] : [`<link rel="next" href="${xml(next)}"/>`]),
    ...entries,
    '</feed>',
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** XML 1.0 cannot hold some control signs at all, not even escaped. */
const xml = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '')
