import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from '#tests/support/real/chromium.ts'
import { cutOff } from '#tests/support/real/cutOff.ts'
import { goInApp, routes, walkPlainReport } from '#tests/support/real/plainWalk.ts'
import { speakPseudo } from '#tests/support/real/pseudo.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { until } from '#tests/support/real/until.ts'

const stage = useStage([])
const smallPhone = { viewport: { width: 320, height: 640 }, serviceWorkers: 'block' } as const

/** A page that speaks pseudo words in the place of `language`, whose direction it keeps. */
async function aPseudoPage(language: string): Promise<Page> {
  const context = await stage.browser.newContext({ ...smallPhone, locale: language })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await speakPseudo(page, language)
  await page.goto(stage.proxy.origin)
  // In the city's own words: its pack is on the device.
  await page.locator('.home__emergency').waitFor()
  await page.waitForFunction(() => /[šñç]/.test(document.querySelector('h1')?.textContent ?? ''))
  return page
}

async function faultsOfAll(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const route of routes) {
    await goInApp(page, route)
    faults.push(...(await cutOff(page)).map((fault) => `${route}: ${fault}`))
  }
  return faults
}

it.each(['tr', 'ar'])(
  'pseudo words, longer than German, fit on 320 px in the direction of %s',
  async (language) => {
    const page = await aPseudoPage(language)
    expect(await faultsOfAll(page)).toEqual([])
    await page.context().close()
  },
)

it('they fit in plain mode, too, on each page of a report', async () => {
  const page = await aPseudoPage('tr')
  await page.getByTestId('mode-switch').click()
  await page.waitForFunction(() => document.documentElement.dataset.mode === 'plain')
  const faults = await faultsOfAll(page)
  await walkPlainReport(page, async (where) => {
    faults.push(...(await cutOff(page)).map((fault) => `${where}: ${fault}`))
  })
  expect(faults).toEqual([])
  await page.context().close()
})

const keptFiles = (page: Page, language: string) =>
  page.evaluate(async (tag) => {
    const cache = await caches.open('languages')
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname)
    return paths.filter((path) => path.includes(`/locale_${tag}_`)).length
  }, language)

it('a browser that asks for Turkish gets it, keeps it whole, and starts in it without a network', async () => {
  const context = await stage.browser.newContext({ ...phone, locale: 'tr-TR' })
  const page = await context.newPage()
  await page.goto(stage.proxy.origin)
  await page.locator('.home__emergency').waitFor()
  const greeting = () => page.locator('main h1').innerText()
  await until('the start page is in Turkish', async () => (await greeting()) === 'Ne fark ettiniz?')
  expect(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
  ).toEqual(['tr', 'ltr'])
  // Ten namespaces, and what the cities say.
  await until(
    'all of Turkish is on the device',
    async () => (await keptFiles(page, 'tr')) === 11,
    60_000,
  )

  await context.setOffline(true)
  await page.reload()
  await until('it starts in Turkish', async () => (await greeting()) === 'Ne fark ettiniz?')
  await goInApp(page, '/labor')
  expect(await greeting()).toBe('Katıl')
  await goInApp(page, '/melden')
  await page.waitForURL(/\/foto/)
  await page.goto(page.url().replace('/foto', '/kategorie'))
  await page.locator('#category-search').fill('çöp')
  await page.getByText('Sokağa bırakılan çöp ve eşya').waitFor()
  await context.close()
})
