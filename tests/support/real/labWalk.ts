import type { Page } from 'playwright-core'
import { leaveCode } from './labForm.ts'
import { atRest, goInApp, type Look } from './plainWalk.ts'

export interface Labs {
  /** The example lab: with answers, so that there are results to look at. */
  readonly demo: LabLink
  /** Asks in every way there is, and may be locked to a tablet. */
  readonly every: LabLink
  /** Where the questions of `every` were seen already in the other direction, but for the first two. */
  readonly brief: boolean
}
export interface LabLink {
  readonly code: string
  readonly leadPath: string
}

/** The example lab that the endpoint printed at its start. */
export function printedLab(printed: string, city: string): LabLink {
  const [, code] = new RegExp(`Beispiel-Labor ${city}: Code (\\w+)`).exec(printed) ?? []
  const [, leadPath] = new RegExp(`http://[^/]+(/labor/${code}/leiten#\\S+)`).exec(printed) ?? []
  if (!code || !leadPath) throw new Error(`no lab of ${city} in:\n${printed}`)
  return { code, leadPath }
}

/** All screens of labs: coming in, answering, handing in, leading, results, and the locked tablet. */
export async function walkLabs(
  page: Page,
  { demo, every, brief }: Labs,
  look: Look,
): Promise<void> {
  await walkDoor(page, look)
  await goInApp(page, `/labor/${every.code}`)
  await look('lab')
  await goInApp(page, `/labor/${every.code}/antworten`)
  await walkSeat(
    page,
    every.code,
    (where) => look(`every ${where}`),
    brief ? 'ends early' : 'ends at the review',
  )
  await goInApp(page, `/labor/${demo.code}/antworten`)
  // Its questions are of kinds that were just seen.
  const unseen: Look = async (where) => {
    if (brief || !/screen ([2-9]|1\d)$/.test(where)) await look(where)
  }
  await walkSeat(page, demo.code, unseen, 'hands in')
  await goInApp(page, `/labor/${demo.code}/wand`)
  await look('lab wall')
  await walkLead(page, every, look)
  // Begun a while ago.
  await goInApp(page, `/labor/${every.code}/antworten`)
  await look('lab taken up again')
  await walkKiosk(page, every.code, look)
}

const onward = (page: Page) => page.locator('.page__actions .kern-btn--primary').last()
const shown = (page: Page) => page.locator('main').innerText()

async function walkDoor(page: Page, look: Look): Promise<void> {
  await goInApp(page, '/labor')
  await page.locator('#lab-code').fill('BCD')
  await page.locator('.lab-code button[type=submit]').click()
  await page.locator('#lab-code-error').waitFor()
  await look('a code that is none')
  await page.locator('.lab-ways button').first().click()
  await page.locator('dialog[open]').waitFor()
  await look('no camera to scan with')
  await page.keyboard.press('Escape')
  await goInApp(page, '/labor/BCDFGH')
  await look('a lab that is not there')
}

/** From the welcome on, as whoever takes the first answer each time. */
async function walkSeat(
  page: Page,
  code: string,
  look: Look,
  end: 'hands in' | 'ends at the review' | 'ends early',
): Promise<void> {
  const isAsked = () => new URL(page.url()).pathname === `/labor/${code}/antworten`
  for (let screen = 1; isAsked(); screen += 1) {
    if (screen > 60) throw new Error('the questions do not end')
    await look(`lab screen ${screen}`)
    if (end !== 'hands in' && page.url().endsWith('#review')) return
    if (end === 'ends early' && screen === 4) return
    await leaveAndStay(page, screen, look)
    const before = await shown(page)
    if (end === 'hands in') await answerFirst(page)
    else await mend(page)
    await onward(page).click()
    await page.waitForFunction(
      (was) => (document.querySelector('main')?.innerText ?? '') !== was,
      before,
    )
    await atRest(page)
    // The thanks: the seat is free for the next person.
    if (end === 'hands in' && (await page.locator('.lab-thanks').count()) > 0) {
      await look('lab thanks')
      return
    }
  }
}

/** The way out is looked at once, and not taken. */
async function leaveAndStay(page: Page, screen: number, look: Look): Promise<void> {
  const leave = page.locator('.lab-banner button').first()
  if (screen !== 2 || (await leave.count()) === 0) return
  await leave.click()
  await page.locator('dialog[open]').waitFor()
  await look('leave the lab?')
  await page.keyboard.press('Escape')
}

/** Whoever does not answer is told so once, and then writes a word. */
async function mend(page: Page): Promise<void> {
  const missing = page.locator('main [aria-invalid=true]').first()
  if ((await missing.count()) > 0) await missing.fill('Ein Wort')
}

/** The language is no answer: another one may be another mode. */
async function answerFirst(page: Page): Promise<void> {
  const choice = page
    .locator('main')
    .locator('input[type=radio]:not([name*=language]), input[type=checkbox]')
    .first()
  if ((await choice.count()) > 0 && !(await choice.isChecked())) await choice.check({ force: true })
}

async function walkLead(page: Page, { code, leadPath }: LabLink, look: Look): Promise<void> {
  await goInApp(page, `/labor/${code}/leiten`)
  await look('lab led without a key')
  await goInApp(page, '/labor')
  await goInApp(page, leadPath)
  await page.locator('#lead-collect').waitFor()
  await look('lab lead')
  await page.locator('[aria-labelledby=lead-join] .lab-ways button').first().click()
  await page.locator('dialog[open]').waitFor()
  await look('lab as a moving code')
  await page.keyboard.press('Escape')
}

/** Locked, looked at, and left by the facilitator's code. */
async function walkKiosk(page: Page, code: string, look: Look): Promise<void> {
  await goInApp(page, `/labor/${code}/leiten`)
  await page.locator('[aria-labelledby=lead-kiosk] button').click()
  await page.locator('.lab-door button').first().waitFor()
  await atRest(page)
  await look('kiosk')
  await page.locator('.lab-door button').first().click()
  await page.locator('#lab-leave-code').fill(leaveCode)
  await look('out of the kiosk')
  await page.locator('.lab-code--secret button[type=submit]').click()
  await page.waitForURL(/\/leiten/)
  await atRest(page)
}
