import { expect, test } from 'vitest'
import { fileAnswer } from '#client/db/answers.ts'
import { mediaId, seatOwner } from '#client/db/labRows.ts'
import { retryAnswers } from '#client/db/mediaQueue.ts'
import { answerOperation, withdrawOperation } from '#client/outbox/labOperation.ts'
import type { LabAnswer } from '#domain/lab/lab.ts'
import type { LeadLab } from '#protocol/labLead.ts'
import { aLab, anAnswer, aTownWithDesk, newReceipt, withFile } from '#tests/server/labs/aLab.ts'
import { aCity } from '#tests/server/support/aCity.ts'
import { sha256 as hashOf } from '#tests/server/support/operations.ts'
import { aPicture } from '#tests/server/support/pictures.ts'
import { aClock } from '#tests/support/aClock.ts'
import { aNetwork } from '#tests/support/aNetwork.ts'
import { aPhone, sha256 } from '#tests/support/aPhone.ts'

/** A real endpoint with a lab, and tablets whose way there the test can spoil. */
async function aWorkshop() {
  const city = aCity()
  const town = await aTownWithDesk({ cities: new Map([[city.city.id, city]]) })
  const lab = await aLab(town)
  const network = aNetwork((path, init) => town.ask(path, init))
  const clock = aClock(town.clock.now)
  const aTablet = async () => {
    const tablet = await aPhone({ fetch: network.fetch, passed: network.passed, city, clock })
    const later = () => clock.pass(6 * 60_000)
    return {
      ...tablet,
      handIn: (answer: LabAnswer, bytes?: Uint8Array) => handIn(tablet.db, answer, bytes),
      /** What waits longest waits five minutes. */
      sendAll: async () => {
        for (let round = 0; round < 8; round += 1) {
          later()
          await tablet.sync()
        }
      },
    }
  }
  const lead = async (): Promise<LeadLab> => (await lab.get('/lead')).json()
  return { town, lab, network, aTablet, lead }
}

async function handIn(
  db: Parameters<typeof fileAnswer>[0],
  answer: LabAnswer,
  bytes?: Uint8Array,
): Promise<void> {
  const [file] = answer.media
  if (file && bytes) {
    const owner_id = seatOwner(answer.lab_id)
    await db.labMedia.put({
      ...{ id: mediaId(owner_id, file.name), owner_id, lab_id: answer.lab_id, city: 'musterstadt' },
      ...{ name: file.name, sha256: file.sha256, type: file.type, size: file.bytes },
      ...{ bytes: new Uint8Array(bytes).buffer, state: 'kept', attempts: 0 },
    })
  }
  await fileAnswer(db, answer, await answerOperation({ sha256 }, 'musterstadt', answer), undefined)
}

test('answers wait beside reports, are counted apart, and never look like a report', async () => {
  const { lab, network, aTablet, lead } = await aWorkshop()
  network.weather = 'down'
  const tablet = await aTablet()
  await tablet.handIn(anAnswer(lab.lab))
  await tablet.handIn(anAnswer(lab.lab))
  await tablet.sendAll()
  expect(await tablet.mine()).toEqual([])
  expect(await tablet.db.outbox.count()).toBe(2)
  network.calm()
  await tablet.sendAll()
  expect(await tablet.db.outbox.count()).toBe(0)
  expect(await tablet.db.answers.toArray()).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
  expect(await lead()).toMatchObject({ answers: 2 })
})

test('whatever the line does, an answer and its picture arrive once', async () => {
  const { lab, network, aTablet, lead } = await aWorkshop()
  const bytes = await aPicture(3)
  const tablet = await aTablet()
  await tablet.handIn(withFile(lab.lab, bytes), bytes)
  network.next('answer_lost', 'portal', 'fine', 'answer_lost', 503, 'half_an_answer')
  await tablet.sendAll()
  expect(await lead()).toMatchObject({ answers: 1, media: { wanted: 0, stored: 1 } })
  expect(await tablet.db.outbox.count()).toBe(0)
  const [media] = await tablet.db.labMedia.toArray()
  expect(media).toMatchObject({ state: 'sent' })
  expect(media).not.toHaveProperty('bytes')
})

test('a picture that is none stays here, visible, and in nobody’s way', async () => {
  const { lab, aTablet, lead } = await aWorkshop()
  const tablet = await aTablet()
  const words = new TextEncoder().encode('this is no picture')
  const bytes = await aPicture(4)
  await tablet.handIn(withFile(lab.lab, words), words)
  await tablet.handIn(withFile(lab.lab, bytes), bytes)
  await tablet.sendAll()
  expect(await lead()).toMatchObject({ answers: 2, media: { wanted: 1, stored: 1 } })
  const states = (await tablet.db.labMedia.toArray()).map(({ state, problem }) => [state, problem])
  expect(states.sort()).toEqual([
    ['rejected', 'refused'],
    ['sent', undefined],
  ])
  expect(await tablet.db.outbox.count()).toBe(0)
})

test('two tablets pass on the same answer; the one with the picture brings it', async () => {
  const { lab, aTablet, lead } = await aWorkshop()
  const bytes = await aPicture(5)
  const answer = withFile(lab.lab, bytes)
  const [first, second] = [await aTablet(), await aTablet()]
  await first.handIn(answer)
  await second.handIn(answer, bytes)
  await Promise.all([first.sendAll(), second.sendAll()])
  expect(await lead()).toMatchObject({ answers: 1, media: { wanted: 0, stored: 1 } })
  expect([await first.db.outbox.count(), await second.db.outbox.count()]).toEqual([0, 0])
})

test('refused before the lab opens: kept with its picture, and sent on somebody’s word', async () => {
  const { town, aTablet } = await aWorkshop()
  const draft = await aLab(town, { state: 'draft' })
  const bytes = await aPicture(6)
  const tablet = await aTablet()
  await tablet.handIn(withFile(draft.lab, bytes), bytes)
  await tablet.sendAll()
  expect(await tablet.db.answers.toArray()).toMatchObject([{ state: 'rejected' }])
  expect(await tablet.db.labMedia.toArray()).toMatchObject([{ state: 'rejected' }])
  await draft.patch({ state: 'open' })
  expect(await retryAnswers(tablet.db, draft.lab.id)).toBe(1)
  await tablet.sendAll()
  const lead: LeadLab = await (await draft.get('/lead')).json()
  expect(lead).toMatchObject({ answers: 1, media: { stored: 1 } })
})

test('an endpoint that has lost a lab’s answer gets it again before its picture', async () => {
  const { town, lab, network, aTablet, lead } = await aWorkshop()
  const bytes = await aPicture(2)
  const answer = withFile(lab.lab, bytes)
  const tablet = await aTablet()
  await tablet.handIn(answer, bytes)
  network.next('fine', 'down')
  await tablet.sync()
  expect(await lead()).toMatchObject({ answers: 1, media: { wanted: 1 } })
  // A backup from before was brought back.
  for (const table of ['operations', 'lab_answers', 'lab_media']) {
    await town.database.transaction((sql) => sql.run(`DELETE FROM ${table}`))
  }
  await tablet.sendAll()
  expect(await lead()).toMatchObject({ answers: 1, media: { wanted: 0, stored: 1 } })
  expect(hashOf(bytes)).toBe(answer.media[0]?.sha256)
})

test('an answer saved to a file with its picture is sent by another device, once', async () => {
  const { lab, network, aTablet, lead } = await aWorkshop()
  const bytes = await aPicture(1)
  const [broken, other] = [await aTablet(), await aTablet()]
  network.weather = 'down'
  await broken.handIn(withFile(lab.lab, bytes), bytes)
  const file = new File([await broken.actions.exportUnsent()], 'unsent.json')
  network.calm()
  expect(await other.actions.importUnsent(file)).toEqual({ imported: 1, known: 0 })
  await other.sendAll()
  await broken.sendAll()
  expect(await lead()).toMatchObject({ answers: 1, media: { wanted: 0, stored: 1 } })
})

test('taken back on one device, an answer goes from the tablet that collected it, too', async () => {
  const { lab, aTablet, lead } = await aWorkshop()
  const [own, collecting] = [await aTablet(), await aTablet()]
  const receipt = newReceipt()
  const answer = { ...anAnswer(lab.lab), receipt_sha256: hashOf(receipt) }
  await own.handIn(answer)
  await own.sendAll()
  await collecting.handIn(answer)
  const about = { lab_id: lab.lab.id, answer_id: answer.id, receipt }
  const wish = { ...about, id: crypto.randomUUID(), city: 'musterstadt', day: '2026-05-01' }
  await own.db.outbox.add(await withdrawOperation({ sha256 }, wish))
  await own.sendAll()
  await collecting.sendAll()
  expect(await lead()).toMatchObject({ answers: 0 })
  for (const { db } of [own, collecting]) {
    expect([await db.answers.count(), await db.outbox.count()]).toEqual([0, 0])
  }
})
