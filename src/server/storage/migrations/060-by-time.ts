import type { Migration } from '../migrate.ts'

/** Open311 asks for reports by when they were made; without this it would read the whole city. */
export const byTime060: Migration = {
  id: '060-by-time',
  statements: ['CREATE INDEX reports_by_time ON reports (city, public, requested_datetime, id)'],
}
