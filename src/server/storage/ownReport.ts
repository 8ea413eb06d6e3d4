import * as v from 'valibot'
import { AnswerValueSchema } from '#domain/report.ts'
import { type OwnReport, type TimelineEntry, TimelineEntrySchema } from '#protocol/report.ts'
import { publicReport, type ReportRow } from './reportRow.ts'
import type { Row, Sql } from './sql.ts'

const AttributesSchema = v.record(v.string(), AnswerValueSchema)

/** All that the holder of the receipt may know. */
export async function ownReport(sql: Sql, row: ReportRow): Promise<OwnReport> {
  const key = [row.city, row.id]
  const photos = await sql.all<{ sha256: string; public: number; state: string }>(
    'SELECT sha256, public, state FROM photos WHERE city = ? AND report_id = ? ORDER BY slot',
    key,
  )
  const events = await sql.all<EventRow>(
    `SELECT at, kind, handling, text, by_whom FROM events
     WHERE city = ? AND report_id = ? ORDER BY seq`,
    key,
  )
  return {
    ...publicReport(row),
    public: row.public === 1,
    text_public: row.text_public === 1,
    own_description: row.description,
    attributes: v.parse(AttributesSchema, JSON.parse(row.attributes)),
    place_description: row.place_description,
    own_photos: photos.map(({ sha256, public: released, state }) => ({
      sha256,
      public: released === 1,
      stored: state === 'stored',
    })),
    timeline: events.map(timelineEntry),
    seq: row.seq,
  }
}

type EventRow = Row & {
  readonly at: string
  readonly kind: string
  readonly handling: string | null
  readonly text: string
  readonly by_whom: string
}

const timelineEntry = ({ at, kind, handling, text, by_whom }: EventRow): TimelineEntry =>
  v.parse(TimelineEntrySchema, { at, kind, text, by: by_whom, ...(handling ? { handling } : {}) })
