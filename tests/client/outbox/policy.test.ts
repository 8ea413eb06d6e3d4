import { expect, test } from 'vitest'
import type { OutboxRow } from '#client/db/schema.ts'
import { cutBatch, sendable, verdicts } from '#client/outbox/policy.ts'

const row = (change: Partial<OutboxRow> = {}): OutboxRow => ({
  ...{ id: 'o1', city: 'fulda', report_id: 'r1', kind: 'report.create', at: '' },
  payload: { report_id: 'r1' },
  ...{ payload_sha256: 'hash', not_before: 0, state: 'waiting', attempts: 0 },
  ...change,
})
const ids = (rows: readonly OutboxRow[]) => rows.map(({ id }) => id)
const accepted = { id: 'o1', outcome: 'accepted', payload_sha256: 'hash' } as const

test('what may still be undone is not sent, nor what was added to it', () => {
  const rows = [
    row({ not_before: 2_000 }),
    row({ id: 'o2', kind: 'report.add' }),
    row({ id: 'o3', report_id: 'r2' }),
  ]
  expect(ids(sendable(rows, 1_999))).toEqual(['o3'])
  expect(ids(sendable(rows, 2_000))).toEqual(['o1', 'o2', 'o3'])
})

test('a hold that a wrong clock has put days ahead is over', () => {
  expect(sendable([row({ not_before: 86_400_000 })], 0)).toHaveLength(1)
})

test('a batch is of one city, at most a hundred operations, and fits into one request', () => {
  const many = Array.from({ length: 150 }, (_, i) => row({ id: `o${i}` }))
  expect(cutBatch(many)).toHaveLength(100)
  expect(ids(cutBatch([row(), row({ id: 'o2', city: 'wetzlar' })]))).toEqual(['o1'])
  const large = many.map((one) => ({
    ...one,
    payload: { report_id: 'r1', receipt: '', description: 'x'.repeat(20_000), photos: [] },
  }))
  const batch = cutBatch(large)
  expect(JSON.stringify(batch).length).toBeLessThan(450 * 1024)
  expect(batch.length).toBeGreaterThan(10)
})

test('an operation larger than a whole request still goes, alone', () => {
  const payload = { report_id: 'r1', receipt: '', description: 'x'.repeat(900_000), photos: [] }
  expect(cutBatch([row({ payload }), row({ id: 'o2' })])).toHaveLength(1)
})

test('only an answer that names the operation and the hash of its payload is believed', () => {
  expect(verdicts([row()], [accepted])).toMatchObject([{ kind: 'received' }])
  expect(verdicts([row()], [{ ...accepted, payload_sha256: 'other' }])).toEqual([])
  expect(verdicts([row()], [{ ...accepted, id: 'another' }])).toEqual([])
  expect(verdicts([row()], [])).toEqual([])
})

test('an id that was used for something else is said, although the hash is the other one', () => {
  const problem = { field: 'id', code: 'id_reused', detail: '' }
  const result = { ...accepted, outcome: 'rejected', payload_sha256: 'other', problem } as const
  expect(verdicts([row()], [result])).toEqual([{ kind: 'rejected', row: row(), problem }])
})

test('"unknown report" is no word on an addition whose report was not taken in the same breath', () => {
  const add = row({ id: 'o2', kind: 'report.add' })
  const problem = { field: 'service_code', code: 'unknown_category', detail: '' }
  const results = [
    { ...accepted, outcome: 'rejected', problem } as const,
    {
      ...accepted,
      id: 'o2',
      outcome: 'rejected',
      problem: { ...problem, code: 'unknown_report' },
    } as const,
  ]
  expect(verdicts([row(), add], results)).toMatchObject([{ kind: 'rejected', row: { id: 'o1' } }])
})

test('a report that is not there any more is deleted as wished', () => {
  const problem = { field: 'report_id', code: 'unknown_report', detail: '' }
  const wish = row({ kind: 'report.delete' })
  expect(verdicts([wish], [{ ...accepted, outcome: 'rejected', problem }])).toMatchObject([
    { kind: 'received' },
  ])
})

test('an answer is taken back only after it was handed in, and what is not there is taken back', () => {
  const answer = row({ kind: 'lab.answer', state: 'rejected' })
  const withdraw = row({ id: 'o2', kind: 'lab.withdraw' })
  expect(sendable([answer, withdraw], 0)).toEqual([])
  expect(ids(sendable([withdraw], 0))).toEqual(['o2'])
  const problem = { field: 'answer_id', code: 'unknown_answer', detail: '' }
  const result = { ...accepted, id: 'o2', outcome: 'rejected', problem } as const
  expect(verdicts([withdraw], [result])).toMatchObject([{ kind: 'received' }])
})
