import { expect, test } from 'vitest'
import type { ReportRow } from '#client/db/schema.ts'
import { followList } from '#client/outbox/follow.ts'

const reports = (count: number): ReportRow[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: String(i).padStart(4, '0'), city: 'fulda', receipt: 's', created_at: 0 },
  }))

test('more reports than one request can carry have their turn one after the other', () => {
  const all = reports(450)
  const first = followList(all, undefined, 0)
  const second = followList(all, first.after, 0)
  const third = followList(all, second.after, 0)
  const seen = [first, second, third].flatMap(({ follow }) => follow.map((one) => one.report_id))
  expect(seen).toEqual(all.map(({ id }) => id))
  expect(third.after).toBeUndefined()
})

test('what is gone is not asked for any more', () => {
  const [one] = reports(1)
  expect(one && followList([{ ...one, gone: 'deleted' }], undefined, 0).follow).toEqual([])
})
