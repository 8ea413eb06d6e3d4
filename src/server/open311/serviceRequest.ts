import { inLanguage } from '#domain/localText.ts'
import type { LoadedCity } from '../cities.ts'
import { publicReport, type ReportRow } from '../storage/reportRow.ts'
import type { Value } from './write.ts'

/** One report in the standard's words; nothing but what is public, and every key always there. */
export function serviceRequest(
  { city, list }: LoadedCity,
  row: ReportRow,
  origin: string,
  extensions: boolean,
): Value {
  const report = publicReport(row)
  const category = list.categories.find(({ service_code }) => service_code === row.service_code)
  const addresses = report.photos.map((sha256) => `${origin}/api/v1/photos/${sha256}/full`)
  return {
    service_request_id: report.service_request_id,
    status: report.status,
    status_notes: report.status_notes,
    service_name: category ? inLanguage(category.service_name, 'de').text : report.service_code,
    service_code: report.service_code,
    description: report.description.slice(0, 4000),
    agency_responsible: city.name,
    service_notice: null,
    requested_datetime: report.requested_datetime,
    // For what is closed this is when it was: the standard says so.
    updated_datetime: row.closed_at ?? report.updated_datetime,
    expected_datetime: report.expected_datetime,
    address: report.address,
    address_id: null,
    zipcode: null,
    lat: report.lat,
    long: report.long,
    media_url: addresses[0] ?? null,
    ...(extensions
      ? {
          extended_attributes: {
            id: report.id,
            detailed_status: report.handling,
            supports: report.supports,
            example: report.example,
            asset_id: report.asset_id ?? null,
            photos: addresses,
          },
        }
      : {}),
  }
}
