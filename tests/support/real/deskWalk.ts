import type { Page } from 'playwright-core'
import { labParts } from '#desk/state/route.ts'
import type { Look } from './plainWalk.ts'

async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      (document.querySelector('main h1')?.textContent ?? '') !== '' &&
      !document.querySelector('[aria-busy="true"], .skeleton'),
  )
}

/** All screens of the desk, for somebody who is signed in already. */
export async function walkDesk(page: Page, labId: string, look: Look): Promise<void> {
  const go = async (hash: string) => {
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    // Beside other walks a browser may leave a page without frames.
    await page.evaluate(
      () =>
        new Promise((drawn) => {
          requestAnimationFrame(drawn)
          setTimeout(drawn, 1_000)
        }),
    )
    await atRest(page)
    await look(hash)
  }
  await go('#/')
  const first = page.locator('a[href^="#/meldung/"]').first()
  await first.waitFor()
  await look('reports')
  await go((await first.getAttribute('href')) ?? '')
  for (const hash of ['#/personen', '#/labore', '#/labore/neu']) await go(hash)
  for (const part of labParts) await go(`#/labor/${labId}/${part}`)
  // On a phone the header has no room for keys, which a phone has not.
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.locator('.desk-header button').first().click()
  await page.locator('dialog[open]').waitFor()
  await look('keys')
}
