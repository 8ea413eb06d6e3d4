import { expect, test } from 'vitest'
import { ImportProblem } from '#client/actions/importProblem.ts'
import { aPicture, aTownWithPhone, submit } from '#tests/support/aTownWithPhone.ts'

test('whoever has the link follows the report on another phone', async () => {
  const { phone, anotherPhone, town } = await aTownWithPhone()
  const id = await submit(phone)
  await phone.send()
  const receipt = (await phone.db.reports.get(id))?.receipt ?? ''
  const other = await anotherPhone()
  await other.actions.followReport(town.city, id, receipt)
  const [entry] = await other.mine()
  expect(entry?.delivery).toMatchObject({ kind: 'handled', number: 'MU-2026-00001' })
  expect(entry?.report.own?.own_description).toBe('Drei Säcke neben dem Baum')
})

test('a wrong link says that there is nothing behind it', async () => {
  const { phone, town } = await aTownWithPhone()
  const id = await submit(phone)
  await phone.send()
  const { phone: other } = await aTownWithPhone({ fetch: (path, init) => town.ask(path, init) })
  await other.actions.followReport(town.city, id, 'A'.repeat(43))
  expect((await other.mine())[0]?.delivery).toEqual({ kind: 'gone' })
})

test('a word and a photo added later arrive with the report', async () => {
  const { phone } = await aTownWithPhone()
  const id = await submit(phone)
  await phone.send()
  await phone.actions.addToReport(id, 'Jetzt sind es vier', [await aPicture()])
  expect((await phone.mine())[0]?.pending).toBe(1)
  await phone.sync()
  const own = (await phone.db.reports.get(id))?.own
  expect(own?.timeline.map(({ kind }) => kind)).toContain('added')
  expect(own?.own_photos).toMatchObject([{ stored: true }])
  expect((await phone.mine())[0]?.pending).toBe(0)
})

test('what the city calls done is opened again by its reporter', async () => {
  const { phone, town } = await aTownWithPhone()
  const id = await submit(phone)
  await phone.send()
  await town.database.transaction((sql) =>
    sql.run("UPDATE reports SET handling = 'done', closed = 1"),
  )
  await phone.actions.reopenReport(id, 'Es liegt noch da', [])
  await phone.sync()
  const own = (await phone.db.reports.get(id))?.own
  expect(own?.timeline.map(({ kind }) => kind)).toContain('reopened')
})

test('an exported round is imported on another phone, and sent from both it counts once', async () => {
  const { phone, anotherPhone, reports, clock } = await aTownWithPhone()
  const ids = [await submit(phone, { photos: [await aPicture()] }), await submit(phone)]
  clock.pass(10_001)
  const file = new File([await phone.actions.exportUnsent()], 'unsent.json')
  const other = await anotherPhone()
  expect(await other.actions.importUnsent(file)).toEqual({ imported: 2, known: 0 })
  expect(await other.actions.importUnsent(file)).toEqual({ imported: 0, known: 2 })
  await Promise.all([other.sync(), phone.sync()])
  await Promise.all([other.sync(), phone.sync()])
  expect(await reports()).toEqual([...ids].sort())
  for (const { db } of [phone, other]) {
    expect(await db.outbox.count()).toBe(0)
    expect(await db.photos.where('state').equals('sent').count()).toBe(1)
  }
})

test('the exported file says by its name what it is and of which day', async () => {
  const { phone } = await aTownWithPhone()
  await submit(phone)
  const file = await phone.actions.exportUnsent()
  expect(file).toMatchObject({ name: 'stadtlabor-ungesendet-2026-05-01.json' })
})

test.each([
  ['words', 'not_ours'],
  ['{"format":"other"}', 'not_ours'],
  ['{"format":"stadtlabor-unsent","version":1,"repo', 'damaged'],
  ['{"format":"stadtlabor-unsent","version":2}', 'newer_version'],
  ['{"format":"stadtlabor-unsent","version":1,"reports":7}', 'damaged'],
])('a file that cannot be taken in (%s) is refused with its reason: %s', async (content, code) => {
  const { phone } = await aTownWithPhone()
  const refused = phone.actions.importUnsent(new File([content], 'x.json'))
  await expect(refused).rejects.toBeInstanceOf(ImportProblem)
  await expect(refused).rejects.toMatchObject({ code })
})

test('a file changed on the way is refused as a whole', async () => {
  const { phone, anotherPhone } = await aTownWithPhone()
  await submit(phone)
  const text = await (await phone.actions.exportUnsent()).text()
  const other = await anotherPhone()
  const forged = new File([text.replaceAll('Drei Säcke', 'Vier Säcke')], 'x.json')
  await expect(other.actions.importUnsent(forged)).rejects.toMatchObject({ code: 'damaged' })
  expect(await other.db.reports.count()).toBe(0)
})
