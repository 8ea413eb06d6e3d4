import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { storesV1 } from '#client/db/schema.ts'
import { cameraJpeg, fullSize, sha256, small } from '#tests/support/real/camera.ts'
import { aPhone, phone, smallDisk } from '#tests/support/real/chromium.ts'
import { citizen, openApp, untilOfflineReady, words } from '#tests/support/real/citizen.ts'
import { rowsOf } from '#tests/support/real/device.ts'
import { writeStore } from '#tests/support/real/oldStore.ts'
import { isByteIdentical } from '#tests/support/real/photoFiles.ts'
import { emptyPath, useStage } from '#tests/support/real/stage.ts'
import { storedPhotos, storedReports } from '#tests/support/real/stored.ts'
import { until } from '#tests/support/real/until.ts'
import { aWaitingReport, newId } from '#tests/support/real/waiting.ts'

const stage = useStage()
const dataDir = () => stage.endpoint.dataDir

describe('a store written by the first version of the app', () => {
  it('is taken over: the draft with its photo and words, and what waits is sent', async () => {
    const context = await stage.browser.newContext(phone)
    const page = await context.newPage()
    await page.goto(`${stage.proxy.origin}${emptyPath}`)
    const picture = await sharp(await cameraJpeg({ ...small, seed: 6 }))
      .autoOrient()
      .jpeg()
      .toBuffer()
    const waiting = aWaitingReport(1, { bytes: picture, width: 480, height: 640 })
    const draftId = newId()
    await writeStore(page, 1, storesV1, oldRows(waiting, draftId, picture))

    const me = await openApp(page, stage.proxy.origin)
    await until('the report is there', () =>
      storedReports(dataDir()).some(({ id }) => id === waiting.id),
    )
    await until('its photo is there', () => storedPhotos(dataDir()).at(-1)?.state === 'stored')
    expect(await isByteIdentical(dataDir(), waiting.photo?.sha256 ?? '')).toBe(true)
    await me.open(`/melden/${draftId}`)
    expect(await me.page.getByLabel('Ihre Worte').inputValue()).toBe('Noch nicht fertig')
    await me.open(`/melden/${draftId}/foto`)
    await me.page.getByRole('img', { name: 'Foto 1' }).waitFor()
    const pictures = await rowsOf<{ id: string }>(me.page, 'pictures')
    expect(pictures).toHaveLength(2)
    await context.close()
  })
})

function oldRows(waiting: ReturnType<typeof aWaitingReport>, draftId: string, picture: Buffer) {
  const base64 = picture.toString('base64')
  const draftPhoto = newId()
  const at = Date.now()
  const photo = { city: 'offenbach', sha256: sha256(picture), width: 480, height: 640, attempts: 0 }
  const bytes = { bytes$: base64, thumb$: base64 }
  return {
    drafts: [
      {
        ...{ id: draftId, city: 'offenbach', step: 'text', service_code: 'muell' },
        ...{ description: 'Noch nicht fertig', attributes: {}, contact: {}, locked: [] },
        ...{ photos: [draftPhoto], created_at: at, updated_at: at },
      },
    ],
    reports: [
      {
        ...{ id: waiting.id, city: 'offenbach', receipt: waiting.receipt },
        ...{ payload: waiting.operation.payload, created_at: at },
      },
    ],
    outbox: [
      {
        ...waiting.operation,
        ...{ city: 'offenbach', report_id: waiting.id, payload_sha256: waiting.payloadSha256 },
        ...{ not_before: 0, state: 'waiting', attempts: 0 },
      },
    ],
    photos: [
      {
        ...photo,
        ...bytes,
        id: newId(),
        owner_id: waiting.id,
        report_id: waiting.id,
        state: 'waiting',
      },
      { ...photo, ...bytes, id: draftPhoto, owner_id: draftId, report_id: draftId, state: 'kept' },
    ],
  }
}

/** What the app alone takes on a device's disk. */
async function usedByApp(): Promise<number> {
  const device = await aPhone()
  const context = await device.on()
  const me = await openApp(context.pages()[0] ?? (await context.newPage()), stage.proxy.origin)
  const used = await me.page.evaluate(async () => (await navigator.storage.estimate()).usage)
  await device.remove()
  return used ?? 0
}

describe('a device without space', () => {
  it('says so when the photo does not fit, and keeps every word', async () => {
    // Room for the app, for what its installation needs in between, and for words; not for five
    // photos of the largest kind.
    const device = await aPhone()
    const context = await device.on([smallDisk((await usedByApp()) + 1_200_000)])
    context.setDefaultTimeout(15_000)
    const page = context.pages()[0] ?? (await context.newPage())
    const me = citizen(page, stage.proxy.origin)
    await me.open('/')
    await untilOfflineReady(page)
    await me.report()
    await me.tap(page.getByRole('button', { name: words.without }))
    await me.choose(words.waste)
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Beschreibung/ })
      .click()
    await page.getByLabel('Ihre Worte').fill('Das Wichtigste steht hier')
    await page
      .getByRole('button', { name: words.next })
      .or(page.getByRole('button', { name: words.done }))
      .first()
      .click()
    await me.untilTitle(words.reviewStep)
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Fotos/ })
      .click()
    const jpegs = []
    for (let seed = 0; seed < 5; seed++) jpegs.push(await cameraJpeg({ ...fullSize, seed }))
    await me.fromGallery(...jpegs)
    await page
      .getByText(/ist auf diesem Gerät kein Platz mehr/)
      .first()
      .waitFor()
    const drafts = await rowsOf<{ description: string }>(page, 'drafts')
    expect(drafts.map(({ description }) => description)).toContain('Das Wichtigste steht hier')
    await device.remove()
  })
})
