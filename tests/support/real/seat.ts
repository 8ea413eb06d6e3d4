import type { BrowserContextOptions, Page } from 'playwright-core'
import { phone } from './chromium.ts'
import type { Citizen } from './citizen.ts'

/** A tablet that lies on the table. */
export const tablet: BrowserContextOptions = {
  ...phone,
  viewport: { width: 1024, height: 768 },
}

export const labWords = {
  start: 'Ja, ich mache mit',
  next: 'Weiter',
  finish: 'Abgeben',
  thanks: 'Danke!',
  nextPerson: 'Nächste Person',
  choiceStep: 'Wo ist es am heißesten?',
  textStep: 'Was würde helfen?',
  review: 'Deine Antworten',
} as const

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** From the welcome to the thanks, as a person in a hurry does it. */
export async function answerAt({ page }: Citizen, place: string, idea: string): Promise<void> {
  await button(page, labWords.start).click()
  await page.getByRole('radio', { name: place }).check()
  await button(page, labWords.next).click()
  await page.getByRole('textbox', { name: labWords.textStep }).fill(idea)
  await button(page, labWords.next).click()
  await button(page, labWords.finish).click()
  await page.getByRole('heading', { level: 1, name: labWords.thanks }).waitFor()
}

export const nextPerson = ({ page }: Citizen): Promise<void> =>
  button(page, labWords.nextPerson).click()

/** By the app's own button, from the facilitator's screen of the lab. */
export async function startKiosk({ page, open }: Citizen, code: string): Promise<void> {
  await open(`/labor/${code}/leiten`)
  await button(page, 'Kiosk einschalten').click()
  await button(page, labWords.start).waitFor()
}
