import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { storesV1 } from '#client/db/schema.ts'
import { cameraJpeg, sha256, small } from '#tests/support/real/camera.ts'
import { phone } from '#tests/support/real/chromium.ts'
import { openApp } from '#tests/support/real/citizen.ts'
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
