import type { Route } from './route.ts'

const query = { jurisdiction_id: "the city's domain; needed where several cities are served" }
const listQuery = {
  ...query,
  service_request_id: 'numbers, divided by commas; all else is left aside then',
  service_code: 'one or several, divided by commas',
  status: 'open or closed',
  start_date: 'ISO 8601 with zone; at most 90 days before end_date',
  end_date: 'ISO 8601 with zone',
  updated_after: 'ISO 8601 with zone',
  updated_before: 'ISO 8601 with zone',
  page: 'from 1',
  page_size: '1 to 1000, usually 100',
  extensions: 'true: with extended_attributes',
}
const answers = { 200: 'application/json', 400: 'application/json', 404: 'application/json' }
const get = (path: string, summary: string, more: object = query): Route => ({
  method: 'get',
  path,
  summary: `Open311: ${summary}; .xml gives XML`,
  query: { ...more },
  answers,
})

/** GeoReport v2 describes them; errors have its shape, not that of all other routes. */
export const open311Routes: readonly Route[] = [
  get('/open311/discovery.json', 'where the service is', {}),
  get('/open311/v2/services.json', 'categories'),
  get('/open311/v2/services/{service_code}.json', 'the questions of a category'),
  get('/open311/v2/requests.json', 'public reports, newest first', listQuery),
  get('/open311/v2/requests/{service_request_id}.json', 'one report'),
]
