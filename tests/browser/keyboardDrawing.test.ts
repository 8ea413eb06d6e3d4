import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { cameraJpeg, small } from '#tests/support/real/camera.ts'
import { aDesk, type DeskLab } from '#tests/support/real/deskLab.ts'
import { formOfEveryType } from '#tests/support/real/everyType.ts'
import { atRest, goInApp } from '#tests/support/real/plainWalk.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { until } from '#tests/support/real/until.ts'

// What others drag, draw and point at: in a real browser, with keys alone.
const stage = useStage()
let lab: DeskLab
beforeAll(async () => {
  const desk = await aDesk(stage.endpoint.origin, stage.endpoint.output())
  lab = await desk.newLab(formOfEveryType, { state: 'open' })
})

const said = (page: Page) => page.locator('#announcer').textContent()

it('the pin of a report is set and moved with the arrow keys, and each step is told', async () => {
  const { page } = await stage.someone({ permissions: [] })
  await goInApp(page, '/melden')
  await page.waitForURL(/\/foto/)
  await goInApp(page, page.url().replace(/\/foto.*/, '/kategorie'))
  await page.locator('.tile-grid .tile').first().click()
  await page.waitForURL(/\/ort/)
  await page.locator('.leaflet-container').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await until('the steps are told', async () => /10 m/.test((await said(page)) ?? ''))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  // Nothing was written and no position is known: only the pin says where.
  await page.locator('.page__actions .kern-btn--primary').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/pruefen/)
})

it('slider, order, places, drawing and marks on a photo are answered with keys', async () => {
  const { page } = await stage.someone()
  const seat = `/labor/${lab.lab.code}/antworten`
  await goInApp(page, seat)
  await page.locator('.page__actions .kern-btn--primary').click()
  await page.locator('.form-player').waitFor()
  const open = async (group: string) => {
    await page.evaluate((step) => {
      location.hash = encodeURIComponent(`/${step}`)
    }, group)
    await page.locator(`.form-player h1`, { hasText: `Teil ${group}` }).waitFor()
    await atRest(page)
  }

  await open('scales')
  await page.locator('input[type=range]').first().focus()
  await page.keyboard.press('ArrowRight')
  await until('the slider has answered', async () =>
    /^\d+$/.test(await page.locator('.form-slider input[type=text]').first().inputValue()),
  )

  await open('choices')
  const lines = page.locator('.form-rank__line')
  const last = (await lines.last().innerText()).trim()
  const up = lines.last().locator('button').first()
  await up.focus()
  for (let step = 1; step < (await lines.count()); step += 1) await page.keyboard.press('Enter')
  await until('the last one is first', async () =>
    (await lines.first().innerText()).includes(last.replace(/^\d+\s*/, '')),
  )
  expect(
    await page.evaluate(() => document.activeElement?.closest('.form-rank__line') !== null),
  ).toBe(true)

  await open('things')
  const dots = page.locator('.form-question[data-type=geotrace]')
  await dots.locator('.leaflet-container').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(400)
  await page.keyboard.press('Enter')
  await until(
    'two places are there',
    async () => (await dots.locator('.form-points li').count()) === 2,
  )

  const [drawing, marking] = [1, 2].map((at) =>
    page.locator('.form-question[data-type=image]').nth(at),
  )
  for (const field of [drawing, marking]) {
    if (!field) throw new Error('a field is missing')
    if (field === marking) {
      const photo = { name: 'hof.jpg', mimeType: 'image/jpeg', buffer: await cameraJpeg(small) }
      await field.locator('input[type=file]').first().setInputFiles(photo)
      await field.locator('canvas').waitFor()
    }
    await field.locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ein Brunnen in der Mitte')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await until('the words are the picture', async () =>
      /^Deine Zeichnung/.test((await field.locator('canvas').getAttribute('aria-label')) ?? ''),
    )
  }
})
