import type { Context } from 'hono'
import { inLanguage } from '#domain/localText.ts'
import type { LoadedCity } from '../cities.ts'
import { problemResponse } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import { findReports } from '../reports/findReports.ts'
import { atom, csv, type FormatContext, geoJson } from '../reports/formats.ts'
import { readReportQuery } from '../reports/reportQuery.ts'
import { publicReport } from '../storage/reportRow.ts'

const formats = {
  geojson: { type: 'application/geo+json', write: geoJson },
  csv: { type: 'text/csv; charset=utf-8; header=present', write: csv },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atom },
} as const
export type ReportFormat = keyof typeof formats

/** The city's public reports, as a page of a list. */
export async function getReports(
  c: Context,
  { city, list }: LoadedCity,
  { database, publicUrl }: AppPorts,
  format: ReportFormat,
): Promise<Response> {
  const url = new URL(c.req.url)
  const query = readReportQuery(url.searchParams)
  if (!query.ok) {
    const detail = 'correct the named parameters'
    return problemResponse(400, 'invalid_query', detail, { errors: query.error })
  }
  const page = await findReports(database.read, city.id, query.value)
  const origin = publicUrl ?? url.origin
  const self = `${origin}${url.pathname}${url.search}`
  const next = page.next === undefined ? undefined : withCursor(self, page.next)
  const context: FormatContext = {
    cityName: city.name,
    origin,
    self,
    next,
    nameOf(code) {
      const category = list.categories.find(({ service_code }) => service_code === code)
      return category ? inLanguage(category.service_name, 'de').text : code
    },
  }
  const { type, write } = formats[format]
  return new Response(write(page.rows.map(publicReport), context), {
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=30',
      ...(next === undefined ? {} : { link: `<${next}>; rel="next"` }),
      ...(format === 'csv'
        ? { 'content-disposition': `attachment; filename="meldungen-${city.id}.csv"` }
        : {}),
    },
  })
}

function withCursor(address: string, cursor: string): string {
  const url = new URL(address)
  url.searchParams.set('cursor', cursor)
  return url.href
}
