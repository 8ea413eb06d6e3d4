import type { TimelineEntry } from '#protocol/report.ts'
import type { CityState } from './cityState.ts'
import type { Sql } from './sql.ts'

/** Gives a report the next change number, so that every device that knows it hears of the change. */
export async function touchReport(
  sql: Sql,
  state: CityState,
  id: string,
  at: string,
): Promise<number> {
  state.seq += 1
  await sql.run('UPDATE reports SET seq = ?, updated_at = ? WHERE city = ? AND id = ?', [
    state.seq,
    at,
    state.city,
    id,
  ])
  return state.seq
}

/** A line of the report's story. Call it after the change number it belongs to was given. */
export async function addEvent(
  sql: Sql,
  { city, seq }: CityState,
  id: string,
  event: TimelineEntry,
): Promise<void> {
  await sql.run(
    `INSERT INTO events (city, report_id, seq, at, kind, handling, text, by_whom)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [city, id, seq, event.at, event.kind, event.handling ?? null, event.text, event.by],
  )
}
