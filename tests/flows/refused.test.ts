import { expect, test } from 'vitest'
import { aPicture, aTownWithPhone, submit } from '#tests/support/aTownWithPhone.ts'

test('one report the town cannot take does not hold up its neighbours', async () => {
  const { phone, reports } = await aTownWithPhone()
  const before = await submit(phone)
  const bad = await submit(phone)
  const after = await submit(phone)
  await spoil(phone, bad)
  await phone.send()
  expect(await reports()).toEqual([before, after].sort())
  const entry = (await phone.mine()).find(({ report }) => report.id === bad)
  expect(entry?.delivery).toMatchObject({ kind: 'rejected', code: 'unknown_category' })
})

test('a refused report is mended: same words and photos, sent under a new id', async () => {
  const { phone, reports } = await aTownWithPhone()
  const bad = await submit(phone, { photos: [await aPicture()] })
  await spoil(phone, bad)
  await phone.send()

  const draftId = await phone.actions.mendReport(bad)
  expect(await phone.actions.openDraft(draftId)).toBe(true)
  expect(phone.stores.draft.getState().photos).toHaveLength(1)
  phone.actions.editDraft({ service_code: 'waste' })
  await phone.actions.submitDraft()
  await phone.send()

  expect(await reports()).toEqual([draftId])
  expect(await phone.db.photos.where('state').equals('sent').count()).toBe(1)
})

test('a batch refused as a whole is divided until only its poison is set aside', async () => {
  const { phone, network, town } = await aTownWithPhone()
  for (let i = 0; i < 40; i++) await submit(phone, { description: `Nr. ${i}` })
  const poison = (await phone.db.outbox.toArray())[23]
  const ask = network.fetch
  const outbox = withFetch(phone, (path, init) =>
    String(init.body).includes(poison?.id ?? '?')
      ? Promise.resolve(new Response('{}', { status: 400 }))
      : ask(path, init),
  )
  phone.clock.pass(10_001)
  await outbox({})
  expect(await town.database.read.all('SELECT id FROM reports')).toHaveLength(39)
  const left = await phone.db.outbox.toArray()
  expect(left).toMatchObject([{ id: poison?.id, state: 'rejected', problem: { code: 'invalid' } }])
})

test('what is added to a report that was refused waits with it', async () => {
  const { phone } = await aTownWithPhone()
  const bad = await submit(phone)
  await spoil(phone, bad)
  await phone.actions.addToReport(bad, 'Und noch ein Kühlschrank', [])
  await phone.send()
  expect(await phone.db.outbox.orderBy('seq').toArray()).toMatchObject([
    { kind: 'report.create', state: 'rejected' },
    { kind: 'report.add', state: 'waiting' },
  ])
  const draftId = await phone.actions.mendReport(bad)
  expect((await phone.db.drafts.get(draftId))?.description).toContain('Kühlschrank')
})

test('a photo too large for the endpoint goes once more, smaller, as an addition', async () => {
  const smaller = await aPicture(3)
  const photos = await pipelineThatShrinksTo(smaller)
  const { phone, network } = await aTownWithPhone({ photos })
  await submit(phone, { photos: [await aPicture(200)] })
  network.next('fine', 413)
  await phone.send()
  const [photo] = await phone.db.photos.toArray()
  expect(photo).toMatchObject({ state: 'sent', size: smaller.size })
  expect(await phone.db.outbox.count()).toBe(0)
})

test('a photo refused twice is set aside with its reason; the report goes on', async () => {
  const { phone, network } = await aTownWithPhone()
  const id = await submit(phone, { photos: [await aPicture()] })
  network.next('fine', 415, 415)
  await phone.send()
  const [entry] = await phone.mine()
  expect(entry?.refused).toMatchObject({ kind: 'photo', code: 'not_a_picture' })
  await phone.actions.dropOperation(entry?.refused?.operation_id ?? '')
  expect((await phone.mine())[0]?.refused).toBeUndefined()
  expect((await phone.mine())[0]?.report.id).toBe(id)
})

test('an endpoint that has forgotten the report is told it again before its photo', async () => {
  const { phone, town, network, reports } = await aTownWithPhone()
  const id = await submit(phone, { photos: [await aPicture()] })
  network.next('fine', 'down')
  await phone.send()
  for (const table of ['reports', 'photos', 'operations', 'events']) {
    await town.database.transaction((sql) => sql.run(`DELETE FROM ${table}`))
  }
  await phone.sync()
  await phone.sync()
  expect(await reports()).toEqual([id])
  expect(await phone.db.outbox.count()).toBe(0)
})

import { connectOutbox } from '#client/outbox/connect.ts'
import type { PhotoPipeline } from '#client/photos/pipeline.ts'
import { canonical } from '#protocol/canonical.ts'
import { type Phone, sha256 } from '#tests/support/aPhone.ts'

/** The town has given up a category that the phone still knew. */
async function spoil({ db }: Phone, reportId: string): Promise<void> {
  const row = await db.outbox.where('report_id').equals(reportId).first()
  if (!row) throw new Error('nothing to spoil')
  const payload = { ...row.payload, service_code: 'given_up' }
  await db.outbox.put({ ...row, payload, payload_sha256: await sha256(canonical(payload)) })
}

const withFetch = (
  { db, ports }: Phone,
  fetch: (path: string, init: RequestInit) => Promise<Response>,
) =>
  connectOutbox({
    ...{ db, now: ports.now, newId: ports.newId },
    http: { fetch, after: () => () => undefined },
    locks: undefined,
    random: () => 0.5,
    report: () => undefined,
    shrink: async () => 'no_smaller',
  })

async function pipelineThatShrinksTo(file: File): Promise<PhotoPipeline> {
  const bytes = await file.arrayBuffer()
  return {
    prepare: async (original) => {
      const padded = new Uint8Array(5_000)
      padded.set(new Uint8Array(await original.arrayBuffer()))
      const hash = await sha256(padded)
      return { ok: true, bytes: padded.buffer, thumb: bytes, width: 64, height: 48, sha256: hash }
    },
    shrink: async () => bytes,
  }
}
