import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cameraJpeg, small } from '#tests/support/real/camera.ts'
import { aPhone, type Phone } from '#tests/support/real/chromium.ts'
import { type Citizen, citizen, openApp, words } from '#tests/support/real/citizen.ts'
import { photosOn, rowsOf } from '#tests/support/real/device.ts'
import { type Endpoint, startEndpoint } from '#tests/support/real/endpoint.ts'
import { countReports, storedPhotos, storedReports } from '#tests/support/real/stored.ts'
import { until } from '#tests/support/real/until.ts'

let endpoint: Endpoint
let phone: Phone
beforeAll(async () => {
  endpoint = await startEndpoint()
  phone = await aPhone()
})
afterAll(async () => {
  await phone.remove()
  await endpoint.remove()
})

interface Draft {
  readonly id: string
  readonly step: string
  readonly description: string
  readonly place?: { readonly description?: string }
}
const draftOn = async (page: Page): Promise<Draft> => {
  const [draft] = await rowsOf<Draft>(page, 'drafts')
  if (!draft) throw new Error('no draft on the device')
  return draft
}

/** The whole browser dies, and is started again on the same address. */
async function killedAt(me: Citizen, path: string): Promise<Citizen> {
  me.page.context().setDefaultTimeout(15_000)
  await phone.kill()
  const context = await phone.on()
  context.setDefaultTimeout(15_000)
  const again = citizen(context.pages()[0] ?? (await context.newPage()), endpoint.origin)
  await again.open(path)
  return again
}

const row = (me: Citizen, name: RegExp) => me.page.getByRole('main').getByRole('button', { name })
const untilStep = (me: Citizen, step: string) =>
  until(`the draft knows its step: ${step}`, async () => (await draftOn(me.page)).step === step)

it('a draft comes back at the same step with its photo and words, wherever the phone died', async () => {
  const context = await phone.on()
  let me = await openApp(context.pages()[0] ?? (await context.newPage()), endpoint.origin)
  await me.report()
  await me.takePhoto(await cameraJpeg({ ...small, seed: 4 }))
  await me.untilTitle(words.categoryStep)
  await until('the photo is on the disk', async () => (await photosOn(me.page)).length === 1)
  const { id } = await draftOn(me.page)
  const [photo] = await photosOn(me.page)

  await untilStep(me, 'category')
  me = await killedAt(me, `/melden/${id}`)
  await me.untilTitle(words.categoryStep)

  await me.page.getByRole('link', { name: 'Zurück' }).click()
  await untilStep(me, 'photo')
  me = await killedAt(me, `/melden/${id}`)
  await me.page.getByRole('img', { name: 'Foto 1' }).waitFor()

  await me.page.getByRole('button', { name: words.next }).click()
  await me.choose(words.waste)
  await me.untilTitle(words.reviewStep)
  await untilStep(me, 'review')
  me = await killedAt(me, `/melden/${id}`)
  await me.untilTitle(words.reviewStep)

  await row(me, /^Antworten/).click()
  await me.page
    .getByLabel('Passt in einen Kofferraum')
    .or(me.page.getByRole('radio').first())
    .first()
    .check()
  await until('the answer is on the disk', async () =>
    /"attributes":\{"/.test(JSON.stringify(await draftOn(me.page))),
  )
  me = await killedAt(me, `/melden/${id}`)
  await me.untilTitle(words.questionsStep)
  expect(await me.page.locator('input:checked').count()).toBe(1)
  await me.page
    .getByRole('button', { name: words.next })
    .or(me.page.getByRole('button', { name: words.done }))
    .first()
    .click()

  await row(me, /^Ort/).click()
  await me.page.getByLabel('Ohne Karte: Ort beschreiben').fill('neben der Rutsche')
  await until(
    'the words are on the disk',
    async () => (await draftOn(me.page)).place?.description === 'neben der Rutsche',
  )
  me = await killedAt(me, `/melden/${id}`)
  await me.untilTitle(words.placeStep)
  expect(await me.page.getByLabel('Ohne Karte: Ort beschreiben').inputValue()).toBe(
    'neben der Rutsche',
  )
  await me.page
    .getByRole('button', { name: words.next })
    .or(me.page.getByRole('button', { name: words.done }))
    .first()
    .click()

  await row(me, /^Beschreibung/).click()
  await me.page.getByLabel('Ihre Worte').fill('Ein Sofa, halb auf dem Weg.')
  await until('the words are on the disk', async () =>
    (await draftOn(me.page)).description.startsWith('Ein Sofa'),
  )
  me = await killedAt(me, `/melden/${id}`)
  expect(await me.page.getByLabel('Ihre Worte').inputValue()).toBe('Ein Sofa, halb auf dem Weg.')
  await me.page
    .getByRole('button', { name: words.next })
    .or(me.page.getByRole('button', { name: words.done }))
    .first()
    .click()

  await me.untilTitle(words.reviewStep)
  await me.send()
  await me.untilTitle(words.sent)
  expect(countReports(endpoint.dataDir)).toBe(0)
  me = await killedAt(me, '/meine')
  await until('the report arrives', () => countReports(endpoint.dataDir) === 1)
  expect(storedReports(endpoint.dataDir)).toMatchObject([
    { id, description: 'Ein Sofa, halb auf dem Weg.', place_description: 'neben der Rutsche' },
  ])
  await until('with its photo', () => storedPhotos(endpoint.dataDir)[0]?.state === 'stored')
  expect(storedPhotos(endpoint.dataDir)).toMatchObject([{ report_id: id, sha256: photo?.sha256 }])
  await me.untilNothingWaits()
  expect(countReports(endpoint.dataDir)).toBe(1)
})

it('what was typed is on the disk within half a second, without leaving the field', async () => {
  const context = await phone.on()
  const me = citizen(context.pages()[0] ?? (await context.newPage()), endpoint.origin)
  await me.open('/melden')
  await me.tap(me.page.getByRole('button', { name: words.without }))
  await me.choose(words.waste)
  await row(me, /^Beschreibung/).click()
  await me.page.getByLabel('Ihre Worte').pressSequentially('Schnell getippt')
  await until(
    'the words are on the disk',
    async () => (await draftOn(me.page)).description === 'Schnell getippt',
    2_000,
  )
})
