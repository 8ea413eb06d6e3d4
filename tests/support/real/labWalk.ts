import type { Page } from 'playwright-core'
import { atRest, goInApp, type Look } from './plainWalk.ts'

/** The example lab that the endpoint printed at its start. */
export function printedLab(printed: string, city: string): { code: string; leadPath: string } {
  const [, code] = new RegExp(`Beispiel-Labor ${city}: Code (\\w+)`).exec(printed) ?? []
  const [, leadPath] = new RegExp(`http://[^/]+(/labor/${code}/leiten#\\S+)`).exec(printed) ?? []
  if (!code || !leadPath) throw new Error(`no lab of ${city} in:\n${printed}`)
  return { code, leadPath }
}

/** Joining, answering as whoever takes the first answer each time, leading, and the results. */
export async function walkLab(
  page: Page,
  { code, leadPath }: { code: string; leadPath: string },
  look: Look,
): Promise<void> {
  await goInApp(page, `/labor/${code}`)
  await look('lab')
  await goInApp(page, `/labor/${code}/antworten`)
  await look('lab seat')
  const onward = page.locator('.page__actions .kern-btn--primary').last()
  for (let screen = 1; (await onward.count()) > 0; screen += 1) {
    if (screen > 30) throw new Error('the questions do not end')
    const before = await shown(page)
    await answerFirst(page)
    await onward.click()
    await page.waitForFunction(
      (was) => (document.querySelector('main')?.innerText ?? '') !== was,
      before,
    )
    await atRest(page)
    await look(`lab screen ${screen}`)
    if (new URL(page.url()).pathname !== `/labor/${code}/antworten`) break
  }
  await goInApp(page, leadPath)
  await look('lab lead')
  await goInApp(page, `/labor/${code}/wand`)
  await look('lab wall')
}

const shown = (page: Page) => page.locator('main').innerText()

async function answerFirst(page: Page): Promise<void> {
  // The language is no answer: another one may be another mode.
  const choice = page
    .locator('main')
    .locator('input[type=radio]:not([name*=language]), input[type=checkbox]')
    .first()
  if ((await choice.count()) > 0 && !(await choice.isChecked())) await choice.check({ force: true })
}
