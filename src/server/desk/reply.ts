import { ok } from '#domain/result.ts'
import { addEvent } from '../storage/touchReport.ts'
import { cleanText } from '../sync/cleanText.ts'
import { type Change, changeReport, refused } from './changeReport.ts'
import type { DeskPorts } from './ports.ts'

/** Words for the holder of the receipt alone; the public does not see them. */
export function reply(ports: DeskPorts, change: Change, words: string): Promise<Response> {
  const text = cleanText(words).trim()
  return changeReport(ports, change, async (row) => {
    if (text === '') {
      return refused('invalid', 'correct the named fields', [
        { field: 'text', detail: 'write a text' },
      ])
    }
    return ok({
      action: 'report.reply',
      write: ({ sql, state, at }) =>
        addEvent(sql, state, row.id, { at, kind: 'reply', text, by: 'city' }),
    })
  })
}
