import sharp from 'sharp'
import { expect, it } from 'vitest'
import { sha256 } from '#tests/support/real/camera.ts'
import { photosOn, rowsOf } from '#tests/support/real/device.ts'
import { isByteIdentical } from '#tests/support/real/photoFiles.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { storedPhotos, storedReports } from '#tests/support/real/stored.ts'
import { until } from '#tests/support/real/until.ts'
import { aWaitingReport, unsentFile } from '#tests/support/real/waiting.ts'
import { dead, lossy } from '#tests/support/real/weather.ts'

const reports = 100
const stage = useStage()

it('a hundred reports with photos arrive through a network that fails three times in ten', async () => {
  const { dataDir } = stage.endpoint
  const me = await stage.someone()
  stage.proxy.setWeather(dead)
  const waiting = []
  for (let i = 0; i < reports; i++) waiting.push(aWaitingReport(i, await aPicture(i)))
  await me.importUnsent(unsentFile('offenbach', waiting))
  const before = stage.proxy.log.length

  stage.proxy.setWeather(lossy(0.3, 2026))
  await until(
    'nothing waits any more',
    async () => {
      // The person's own "send now", again and again: patience is tested elsewhere.
      const button = me.page.getByRole('button', { name: 'Jetzt senden' })
      if (await button.isVisible()) await button.click({ timeout: 1_000 }).catch(() => undefined)
      return (await rowsOf(me.page, 'outbox')).length === 0
    },
    200_000,
  )

  const arrived = storedReports(dataDir)
  expect(arrived.map(({ id }) => id).sort()).toEqual(waiting.map(({ id }) => id).sort())
  expect(new Set(arrived.map(({ number }) => number)).size).toBe(reports)
  const photos = storedPhotos(dataDir)
  expect(photos).toHaveLength(reports)
  const sentHashes = new Map(waiting.map(({ id, photo }) => [id, photo?.sha256]))
  for (const { report_id, sha256: hash, state } of photos) {
    expect(state).toBe('stored')
    expect(hash).toBe(sentHashes.get(report_id))
    expect(await isByteIdentical(dataDir, hash), hash).toBe(true)
  }
  const onDevice = await photosOn(me.page)
  expect(onDevice.map((photo) => photo.state)).toEqual(Array(reports).fill('sent'))
  // The weather was what it was said to be.
  expect(stage.proxy.log.length - before).toBeGreaterThan(reports * 1.25)
})

/** Its bytes are the picture and nothing else, so the endpoint has no reason to draw it anew. */
async function aPicture(index: number) {
  const noise = { type: 'gaussian', mean: 90 + index, sigma: 30 } as const
  const create = { width: 320, height: 240, channels: 3, background: '#777', noise } as const
  const bytes = await sharp({ create }).jpeg({ quality: 80 }).toBuffer()
  expect(sha256(bytes)).toMatch(/^[0-9a-f]{64}$/)
  return { bytes, width: 320, height: 240 }
}
