import type { Page } from 'playwright-core'

export interface Frames {
  readonly pan: readonly number[]
  readonly zoom: readonly number[]
}

const steps = 90
const zooms = [14, 15, 16, 15]
const zoomPauseMs = 900

/** Intervals between animation frames, while a hand pulls the map and while it zooms. */
export async function framesOf(page: Page): Promise<Frames> {
  await page.evaluate(() => {
    let last = performance.now()
    const count = (now: number) => {
      ;(window as unknown as { intervals?: number[] }).intervals?.push(now - last)
      last = now
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
  const pan = await counted(page, async () => {
    await page.mouse.move(195, 420)
    await page.mouse.down()
    for (let i = 0; i < steps; i++) {
      await page.mouse.move(195 + Math.sin(i / 12) * 150, 420 + Math.sin(i / 9) * 200)
    }
    await page.mouse.up()
  })
  await page.waitForTimeout(500)
  const zoom = await counted(page, async () => {
    for (const next of zooms) {
      await page.evaluate((level) => window.zoomTo?.(level), next)
      await page.waitForTimeout(zoomPauseMs)
    }
  })
  return { pan, zoom }
}

async function counted(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => Object.assign(window, { intervals: [] }))
  await work()
  return page.evaluate(() => {
    const { intervals } = window as unknown as { intervals: number[] }
    Object.assign(window, { intervals: undefined })
    return intervals.slice(1)
  })
}
