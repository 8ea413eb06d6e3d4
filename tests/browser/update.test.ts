import { expect, it } from 'vitest'
import { phone } from '#tests/support/real/chromium.ts'
import { goTo, openApp, words } from '#tests/support/real/citizen.ts'
import { faultyProxy, type OwnFile } from '#tests/support/real/proxy.ts'
import { useStage } from '#tests/support/real/stage.ts'

const stage = useStage()

it('a new version waits for the person’s word, and never reloads under an open form', async () => {
  const newer = new Map<string, OwnFile>()
  const proxy = await faultyProxy(stage.endpoint.origin, newer)
  const context = await stage.browser.newContext(phone)
  context.setDefaultTimeout(20_000)
  const me = await openApp(await context.newPage(), proxy.origin)
  // From its second visit on, a page runs on the worker's files.
  await me.open('/')
  await me.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await me.report()
  await me.tap(me.page.getByRole('button', { name: words.without }))
  await me.choose(words.waste)
  await me.page
    .getByRole('main')
    .getByRole('button', { name: /^Beschreibung/ })
    .click()
  await me.page.getByLabel('Ihre Worte').fill('Noch beim Schreiben')
  await me.page.evaluate(() => document.body.setAttribute('data-same-page', 'yes'))

  const worker = await (await fetch(`${proxy.origin}/sw.js`)).text()
  newer.set('/sw.js', { type: 'text/javascript', body: `${worker}\n// the next build\n` })
  await me.page.evaluate(async () =>
    (await navigator.serviceWorker.ready).update().then(() => undefined),
  )
  await me.page.waitForFunction(async () => {
    const { waiting } = await navigator.serviceWorker.ready
    return waiting?.state === 'installed'
  })
  expect(await me.page.getByText('Eine neue Version ist da.').count()).toBe(0)
  expect(await me.page.locator('body[data-same-page]').count()).toBe(1)
  expect(await me.page.getByLabel('Ihre Worte').inputValue()).toBe('Noch beim Schreiben')

  await goTo(me.page, 'Start')
  await me.page.getByText('Eine neue Version ist da.').waitFor()
  await me.page.getByRole('button', { name: 'Jetzt laden' }).click()
  await me.page.locator('body:not([data-same-page])').waitFor()
  await goTo(me.page, 'Meine')
  await me.page
    .getByRole('link', { name: /Weitermachen|Müll und Sperrmüll/ })
    .first()
    .click()
  await me.untilTitle(/Möchten Sie etwas dazu schreiben/)
  expect(await me.page.getByLabel('Ihre Worte').inputValue()).toBe('Noch beim Schreiben')
  await context.close()
  await proxy.close()
})
