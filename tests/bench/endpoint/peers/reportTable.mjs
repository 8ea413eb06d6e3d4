/** The table of those that bring none of their own: what a list or a map would ask for, indexed. */
export const schema = [
  `CREATE TABLE IF NOT EXISTS reports (
    id TEXT PRIMARY KEY,
    service_code TEXT NOT NULL,
    lat DOUBLE PRECISION,
    long DOUBLE PRECISION,
    document TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS reports_place ON reports (lat, long)',
]

export function columnsOf(body) {
  const { payload } = body.operations[0]
  const { id, service_code, place } = payload
  return { id, service_code, lat: place.lat, long: place.long, document: JSON.stringify(body) }
}
