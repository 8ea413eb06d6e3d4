import { afterEach, describe, expect, it } from 'vitest'
import { cameraJpeg, small } from '#tests/support/real/camera.ts'
import { type Citizen, goTo, words } from '#tests/support/real/citizen.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { countReports, storedPhotos, storedReports } from '#tests/support/real/stored.ts'
import { until } from '#tests/support/real/until.ts'
import { captive, dead, fine } from '#tests/support/real/weather.ts'

const stage = useStage()
const dataDir = () => stage.endpoint.dataDir
afterEach(() => stage.proxy.setWeather(fine))

async function goOffline({ page }: Citizen): Promise<void> {
  stage.proxy.setWeather(dead)
  await page.context().setOffline(true)
}
async function comeBack({ page }: Citizen): Promise<void> {
  stage.proxy.setWeather(fine)
  await page.context().setOffline(false)
}

const routes = [
  '/',
  '/melden',
  '/runde',
  '/meine',
  '/naehe',
  '/mehr',
  '/hilfe',
  '/datenschutz',
  '/barrierefreiheit',
  '/impressum',
  '/lizenzen',
]

describe('without network', () => {
  it('the whole way is gone, from opening the app to the receipt, and the report arrives when it is back', async () => {
    const me = await stage.someone()
    const before = countReports(dataDir())
    await goOffline(me)
    await me.open('/')
    await me.report()
    await me.takePhoto(await cameraJpeg({ ...small, seed: 5 }))
    await me.choose(words.waste)
    await me.send()
    await me.untilTitle(words.sent)
    await me.page.getByText('Sie geht von selbst los, sobald Netz da ist').waitFor()
    await goTo(me.page, 'Meine')
    await me.page.getByText('Wartet auf Netz').first().waitFor()
    await me.page.getByText(/Meldung wartet hier sicher/).waitFor()
    expect(countReports(dataDir())).toBe(before)

    await comeBack(me)
    await until('the report is there', () => countReports(dataDir()) === before + 1)
    const number = storedReports(dataDir()).at(-1)?.number ?? ''
    await me.page.getByText(number).first().waitFor()
    await me.untilNothingWaits()
    expect(storedPhotos(dataDir()).at(-1)).toMatchObject({ state: 'stored' })
    expect(countReports(dataDir())).toBe(before + 1)
  })

  it('the app starts on every address', async () => {
    const me = await stage.someone()
    await goOffline(me)
    for (const route of routes) {
      await me.open(route)
      const title = me.page.getByRole('main').getByRole('heading', { level: 1 })
      await title.waitFor()
      // The first words of index.html are a title, too.
      await until(
        `${route} shows its own title`,
        async () => (await title.innerText()) !== 'Stadtlabor',
      )
      expect(await title.innerText(), route).not.toMatch(/schiefgegangen|Einmal Netz|gibt es nicht/)
    }
  })

  it('code that was never used before is there, the map too', async () => {
    const me = await stage.someone()
    await goOffline(me)
    await goTo(me.page, 'In der Nähe')
    await me.page.getByText('Karte', { exact: true }).click()
    await me.page.locator('.leaflet-container').waitFor()
  })
})

describe('behind a captive portal', () => {
  it('nothing is lost, the app says that it waits, and sends when the portal is gone', async () => {
    const me = await stage.someone()
    const before = countReports(dataDir())
    stage.proxy.setWeather((request) =>
      request.path.startsWith('/api/') ? captive(request) : { kind: 'pass' },
    )
    await me.report()
    await me.tap(me.page.getByRole('button', { name: words.without }))
    await me.choose(words.waste)
    await me.send()
    await me.untilTitle(words.sent)
    await me.page.getByText(/Meldung wartet hier sicher/).waitFor({ timeout: 30_000 })
    expect(countReports(dataDir())).toBe(before)
    stage.proxy.setWeather(fine)
    await until('the report is there', () => countReports(dataDir()) === before + 1)
    await me.untilNothingWaits()
  })
})
