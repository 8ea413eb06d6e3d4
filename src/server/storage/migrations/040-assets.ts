import type { Migration } from '../migrate.ts'

/** Which thing a report is about; empty in reports from before, and where none was chosen. */
export const assets040: Migration = {
  id: '040-assets',
  statements: ['ALTER TABLE reports ADD COLUMN asset_id TEXT'],
}
