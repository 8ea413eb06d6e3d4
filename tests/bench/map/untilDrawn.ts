import type { Page } from 'playwright-core'
import './pages/noteDrawn.ts'

/** When the map was whole, in ms since the navigation: nothing was added to it for so long. */
export async function untilDrawn(page: Page, quietMs: number): Promise<number> {
  const seen = await page.waitForFunction(
    (quiet) => {
      const { drawnAt } = window
      return drawnAt !== undefined && performance.now() - drawnAt > quiet && drawnAt
    },
    quietMs,
    { polling: 50, timeout: 120_000 },
  )
  return Number(await seen.jsonValue())
}
