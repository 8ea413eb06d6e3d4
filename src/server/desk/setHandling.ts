import type { InferOutput } from 'valibot'
import { isClosed, maySet, minReasonLength } from '#domain/handling.ts'
import { ok } from '#domain/result.ts'
import type { SetHandlingSchema } from '#protocol/desk.ts'
import { addEvent } from '../storage/touchReport.ts'
import { cleanText } from '../sync/cleanText.ts'
import { type Change, changeReport, refused } from './changeReport.ts'
import type { DeskPorts } from './ports.ts'

/** Closing needs a reason that the public can read; it becomes the report's public note. */
export function setHandling(
  ports: DeskPorts,
  change: Change,
  { handling, reason }: InferOutput<typeof SetHandlingSchema>,
): Promise<Response> {
  const text = cleanText(reason).trim()
  return changeReport(ports, change, async (row) => {
    if (!maySet(row.handling, handling)) {
      return refused('wrong_state', `a report that is ${row.handling} cannot become ${handling}`)
    }
    if (isClosed(handling) && text.length < minReasonLength) {
      const detail = `write at least ${minReasonLength} characters that the public may read`
      return refused('reason_required', 'closing a report needs a reason', [
        { field: 'reason', detail },
      ])
    }
    return ok({
      action: 'report.handling',
      async write({ sql, state, at }) {
        const closed = isClosed(handling)
        await sql.run(
          `UPDATE reports SET handling = ?, closed = ?, closed_at = ?, status_notes = ?
           WHERE city = ? AND id = ?`,
          [handling, closed ? 1 : 0, closed ? at : null, text || null, row.city, row.id],
        )
        await addEvent(sql, state, row.id, { at, kind: 'handling', handling, text, by: 'city' })
      },
    })
  })
}
