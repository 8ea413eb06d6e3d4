import { describe, expect, it } from 'vitest'
import { cameraJpeg, fullSize, small } from '#tests/support/real/camera.ts'
import { words } from '#tests/support/real/citizen.ts'
import { photosOn } from '#tests/support/real/device.ts'
import { isByteIdentical } from '#tests/support/real/photoFiles.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { countReports, storedPhotos, storedReports } from '#tests/support/real/stored.ts'
import { until } from '#tests/support/real/until.ts'

const stage = useStage()
const dataDir = () => stage.endpoint.dataDir

describe('a report', () => {
  it('takes four taps from the start page, and arrives with its photo', async () => {
    const me = await stage.someone()
    const before = countReports(dataDir())
    await me.report()
    await me.takePhoto(await cameraJpeg({ ...fullSize, seed: 1 }))
    await me.choose(words.waste)
    await me.send()
    await me.untilTitle(words.sent)
    expect(me.taps()).toBeLessThanOrEqual(4)
    await until('the report is there', () => countReports(dataDir()) === before + 1)
    const [report] = storedReports(dataDir()).slice(-1)
    expect(report).toMatchObject({ service_code: 'muell' })
    expect(report?.lat).toBeCloseTo(50.10545, 4)
    await me.page
      .getByText(report?.number ?? '')
      .first()
      .waitFor()
    const [photo] = await photosOn(me.page)
    expect(photo?.size).toBeLessThanOrEqual(500_000)
    // The camera held the phone upright: 3024 × 4032, scaled to 1,600 on the longer side.
    expect([photo?.width, photo?.height]).toEqual([1200, 1600])
    await until('its photo is there', () => storedPhotos(dataDir())[0]?.state === 'stored')
    expect(storedPhotos(dataDir())).toMatchObject([
      { report_id: report?.id, sha256: photo?.sha256 },
    ])
    expect(await isByteIdentical(dataDir(), photo?.sha256 ?? '')).toBe(true)
  })

  it('arrives with words for its place where the position is refused', async () => {
    const me = await stage.someone({ permissions: [] })
    const before = countReports(dataDir())
    await me.report()
    await me.takePhoto(await cameraJpeg({ ...small, seed: 2 }))
    await me.choose(words.waste)
    await me.untilTitle(words.placeStep)
    await me.page.getByLabel('Adresse oder Straße').fill('Waldstraße 12')
    await me.tap(me.page.getByRole('button', { name: words.next }))
    await me.untilTitle(words.reviewStep)
    await me.send()
    await me.untilTitle(words.sent)
    await until('the report is there', () => countReports(dataDir()) === before + 1)
    expect(storedReports(dataDir()).at(-1)).toMatchObject({ address: 'Waldstraße 12', lat: null })
  })

  it('is a draft again with its photo when it is taken back within ten seconds', async () => {
    const me = await stage.someone()
    const before = countReports(dataDir())
    await me.report()
    await me.takePhoto(await cameraJpeg({ ...small, seed: 3 }))
    await me.choose(words.waste)
    await me.send()
    await me.untilTitle(words.sent)
    await me.tap(me.page.getByRole('button', { name: words.undo }).first())
    await me.untilTitle(words.reviewStep)
    expect(await photosOn(me.page)).toMatchObject([{ state: 'kept' }])
    expect(countReports(dataDir())).toBe(before)
  })

  it('is not sent again by going back after sending', async () => {
    const me = await stage.someone()
    const before = countReports(dataDir())
    await me.report()
    await me.tap(me.page.getByRole('button', { name: words.without }))
    await me.choose(words.waste)
    await me.send()
    await me.untilTitle(words.sent)
    await me.page.goBack()
    await me.page.goBack().catch(() => null)
    expect(await me.page.getByRole('button', { name: words.send, exact: true }).count()).toBe(0)
    await until('the report is there', () => countReports(dataDir()) === before + 1)
    await me.untilNothingWaits()
    expect(countReports(dataDir())).toBe(before + 1)
  })
})

describe('by keyboard alone', () => {
  it('a report is made, and its pin is moved step by step', async () => {
    const me = await stage.someone()
    const { keyboard } = me.page
    const before = countReports(dataDir())
    await press(me.page, words.report, 'link')
    await press(me.page, words.without, 'button')
    await press(me.page, words.waste, 'button')
    await me.untilTitle(words.reviewStep)
    await press(me.page, /^Ort/, 'button')
    await me.untilTitle(words.placeStep)
    await me.page
      .getByRole('application')
      .or(me.page.locator('.leaflet-container'))
      .first()
      .waitFor()
    await tabTo(
      me.page,
      () =>
        document.activeElement?.closest('.map-frame') !== null &&
        document.activeElement?.tagName !== 'BUTTON',
    )
    await keyboard.press('ArrowUp')
    await keyboard.press('Shift+ArrowRight')
    await press(me.page, words.next, 'button')
    await me.untilTitle(words.reviewStep)
    await press(me.page, words.send, 'button')
    await me.untilTitle(words.sent)
    await until('the report is there', () => countReports(dataDir()) === before + 1)
    const report = storedReports(dataDir()).at(-1)
    // 5 m to the north, 25 m to the east of where the phone is.
    expect((report?.lat ?? 0) - 50.10545).toBeCloseTo(5 / 111_195, 6)
    expect((report?.long ?? 0) - 8.76178).toBeCloseTo(
      25 / (111_195 * Math.cos((50.1 * Math.PI) / 180)),
      5,
    )
  })
})

type Tab = Awaited<ReturnType<typeof stage.someone>>['page']

/** Walks by Tab until the condition holds in the page; nobody should have to go further than 60. */
async function tabTo(page: Tab, holds: () => boolean): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate(holds)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('not reached with the Tab key')
}

async function press(page: Tab, name: string | RegExp, role: 'button' | 'link'): Promise<void> {
  const target = page.getByRole('main').getByRole(role, { name }).first()
  await target.waitFor()
  for (let i = 0; i < 80; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return page.keyboard.press('Enter')
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached with the Tab key: ${name}`)
}
