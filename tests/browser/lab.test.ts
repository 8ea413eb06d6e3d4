import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '#tests/support/real/chromium.ts'
import { type Citizen, openApp } from '#tests/support/real/citizen.ts'
import { aDesk, type DeskLab } from '#tests/support/real/deskLab.ts'
import { rowsOf } from '#tests/support/real/device.ts'
import { cameraArgs, filmCode } from '#tests/support/real/film.ts'
import { aHeatForm, kiosk, places } from '#tests/support/real/labForm.ts'
import { answerAt, nextPerson, startKiosk, tablet } from '#tests/support/real/seat.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { until } from '#tests/support/real/until.ts'
import { dead, fine } from '#tests/support/real/weather.ts'

const stage = useStage()
let folder: string
/** What every camera in the room sees. */
let film: string
let room: Browser
let lab: DeskLab
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stadtlabor-film-'))
  film = join(folder, 'camera.y4m')
  room = await launchChromium(cameraArgs(film))
  const desk = await aDesk(stage.endpoint.origin, stage.endpoint.output())
  lab = await desk.newLab(aHeatForm(), { results: 'live', age_group: '14_to_17', kiosk })
})
afterAll(async () => {
  await room?.close()
  await rm(folder, { recursive: true, force: true })
})

async function aTablet(): Promise<Citizen> {
  const context = await room.newContext({ ...tablet, permissions: ['camera', 'geolocation'] })
  context.setDefaultTimeout(30_000)
  return openApp(await context.newPage(), stage.proxy.origin)
}

const button = ({ page }: Citizen, name: string) => page.getByRole('button', { name, exact: true })

async function saved(me: Citizen, name: string) {
  const [download] = await Promise.all([me.page.waitForEvent('download'), button(me, name).click()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

const takeFile = ({ page }: Citizen, path: string) =>
  page.locator('input[type=file]').first().setInputFiles(path)

/** The moving code on one screen, filmed and read by the other one's camera. */
async function scan(shows: Citizen, what: string, scans: Citizen, how: string): Promise<void> {
  await button(shows, what).click()
  await filmCode(shows.page, film)
  await button(scans, how).click()
  await scans.page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 60_000 })
}

/** Six tablets; the first one leads, and is the only one that ever had a network for this lab. */
async function sixTablets(): Promise<readonly [Citizen, ...Citizen[]]> {
  const lead = await aTablet()
  await lead.open(lab.leadPath)
  await lead.page.getByText('So kommen die anderen dazu').waitFor()
  const others = await Promise.all([1, 2, 3, 4, 5].map(aTablet))
  stage.proxy.setWeather(dead)
  await Promise.all([lead, ...others].map(({ page }) => page.context().setOffline(true)))
  return [lead, ...others]
}

async function joinAll([lead, ...others]: readonly [Citizen, ...Citizen[]]): Promise<void> {
  const file = await saved(lead, 'Labor als Datei weitergeben')
  for (const [index, other] of others.entries()) {
    await other.open('/labor')
    if (index < 2) {
      await scan(lead, 'Labor als bewegten Code zeigen', other, 'QR-Code scannen')
      await lead.page.keyboard.press('Escape')
    } else await takeFile(other, file)
    await other.page.getByRole('heading', { level: 1, name: 'Heiße Orte' }).waitFor()
  }
}

/** One after the other at the same tablet, which is passed around. */
async function fivePeople(me: Citizen, at: number): Promise<void> {
  await startKiosk(me, lab.lab.code)
  for (let person = 0; person < 5; person++) {
    const [, place] = places[(at + person) % 3] ?? places[0]
    await answerAt(me, place, `Idee ${at}-${person}`)
    await nextPerson(me)
  }
  await button(me, 'Leitung').click()
  await me.page.getByLabel('Code der Leitung').fill('4711')
  await button(me, 'Verlassen').click()
  await me.page.getByText('Antworten abgeben').waitFor()
}

const charts = async ({ page }: Citizen) => {
  await page.getByText('30 Personen haben geantwortet').waitFor({ timeout: 60_000 })
  return page.locator('.charts').innerText()
}

it('thirty people at six tablets without a network: each answer once, and the results of the room', async () => {
  const all = await sixTablets()
  const [lead, ...others] = all
  await joinAll(all)
  await Promise.all(all.map(fivePeople))

  for (const [index, other] of others.entries()) {
    if (index < 2) await scan(other, 'Als bewegten Code zeigen', lead, 'Mit der Kamera einsammeln')
    else await takeFile(lead, await saved(other, 'Als Datei weitergeben'))
    await lead.page.getByText('5 Antworten übernommen.').waitFor()
    const word = /Prüfwort: ([A-Z]{4})/.exec(await lead.page.getByRole('main').innerText())?.[1]
    expect(await other.page.getByText(word ?? 'keins').count()).toBeGreaterThan(0)
    await button(other, 'Ja, angekommen').click()
    await other.page.getByText('Auf diesem Gerät liegt keine Antwort').waitFor()
  }
  await lead.open(`/labor/${lab.lab.code}/wand`)
  const inTheRoom = await charts(lead)
  expect(inTheRoom).toContain('10')
  expect((await lab.lead()).answers).toBe(0)

  stage.proxy.setWeather(fine)
  // The facilitator's tablet and one other come home first: the same answers by two ways.
  const [first] = others
  for (const { page } of [lead, ...(first ? [first] : [])]) await page.context().setOffline(false)
  await until('thirty are there', async () => (await lab.lead()).answers === 30, 60_000)
  for (const { page } of others) await page.context().setOffline(false)
  await Promise.all(
    all.map(({ page }) =>
      until('nothing waits', async () => (await rowsOf(page, 'outbox')).length === 0, 60_000),
    ),
  )
  expect((await lab.lead()).answers).toBe(30)
  await lead.page.getByText('Wird laufend neu gezählt').waitFor({ timeout: 60_000 })
  expect(await charts(lead)).toBe(inTheRoom)
  const [question] = (await lab.results()).results.questions
  const counts = question?.kind === 'choices' ? question.options.map(({ count }) => count) : []
  expect(counts).toEqual([10, 10, 10])
}, 240_000)
