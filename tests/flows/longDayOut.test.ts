import { expect, test } from 'vitest'
import { canonical } from '#protocol/canonical.ts'
import { sha256 } from '#tests/support/aPhone.ts'
import { aTownWithPhone, submit } from '#tests/support/aTownWithPhone.ts'

test('a thousand reports of a long day out arrive with at most twelve requests', async () => {
  const { phone, network, town } = await aTownWithPhone()
  await submit(phone)
  const [pattern] = await phone.db.outbox.toArray()
  const [report] = await phone.db.reports.toArray()
  if (!pattern || !report?.payload) throw new Error('nothing to copy')
  const { seq: _, ...first } = pattern
  const copies = await Promise.all(
    Array.from({ length: 999 }, async () => {
      const id = phone.ports.newId()
      const payload = { ...report.payload, id }
      const payload_sha256 = await sha256(canonical(payload))
      const row = { ...first, id: phone.ports.newId(), report_id: id, payload, payload_sha256 }
      return { row, report: { ...report, id, payload } }
    }),
  )
  await phone.db.outbox.bulkAdd(copies.map(({ row }) => row as typeof pattern))
  await phone.db.reports.bulkAdd(copies.map((copy) => copy.report as typeof report))
  phone.clock.pass(10_001)
  await phone.sync()
  expect(await phone.db.outbox.count()).toBe(0)
  expect(await town.database.read.all('SELECT id FROM reports')).toHaveLength(1_000)
  expect(network.passed.length).toBeLessThanOrEqual(12)
}, 60_000)
