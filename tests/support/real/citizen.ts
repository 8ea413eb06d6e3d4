import type { Locator, Page } from 'playwright-core'

/** A person with the app in hand: finds things as people do, by their names, and counts the taps. */
export interface Citizen {
  readonly page: Page
  /** Taps since the app was opened. */
  taps(): number
  tap(what: Locator): Promise<void>
  open(path: string): Promise<void>
  /** From wherever the app is, by its own links. */
  report(): Promise<void>
  takePhoto(jpeg: Buffer, name?: string): Promise<void>
  fromGallery(...jpegs: readonly Buffer[]): Promise<void>
  choose(category: string): Promise<void>
  send(): Promise<void>
  title(): Promise<string>
  untilTitle(title: string | RegExp): Promise<void>
  importUnsent(file: Buffer): Promise<void>
  sendNow(): Promise<void>
  untilNothingWaits(withinMs?: number): Promise<void>
}

export const words = {
  report: /^Melden/,
  camera: /Foto machen|Noch ein Foto/,
  gallery: /Aus der Galerie/,
  without: 'Ohne Foto weiter',
  next: 'Weiter',
  done: 'Fertig',
  send: 'Senden',
  undo: 'Rückgängig',
  waste: 'Müll und Sperrmüll',
  photoStep: 'Möchten Sie ein Foto machen?',
  categoryStep: 'Worum geht es?',
  questionsStep: 'Ein paar Fragen dazu',
  placeStep: 'Wo ist das?',
  reviewStep: 'Passt alles?',
  sent: 'Danke!',
} as const

export function citizen(page: Page, origin: string): Citizen {
  let taps = 0
  async function tap(what: Locator): Promise<void> {
    taps += 1
    await what.click()
  }
  async function pick(button: RegExp, jpegs: readonly Buffer[], name: string): Promise<void> {
    const face = page.locator('label').filter({ hasText: button }).first()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(face)])
    await chooser.setFiles(jpegs.map((buffer) => ({ name, mimeType: 'image/jpeg', buffer })))
  }
  const me: Citizen = {
    page,
    tap,
    taps: () => taps,
    open: async (path) => {
      await page.goto(`${origin}${path}`)
    },
    report: () => tap(page.getByRole('main').getByRole('link', { name: words.report }).first()),
    takePhoto: (jpeg, name = 'foto.jpg') => pick(words.camera, [jpeg], name),
    fromGallery: (...jpegs) => pick(words.gallery, jpegs, 'galerie.jpg'),
    choose: (category) => tap(page.getByRole('button', { name: category }).first()),
    send: () => tap(page.getByRole('button', { name: words.send, exact: true })),
    title: () => page.getByRole('heading', { level: 1 }).innerText(),
    untilTitle: (title) => page.getByRole('heading', { level: 1, name: title }).waitFor(),
    async importUnsent(file) {
      await goTo(page, 'Meine')
      await page.getByText('Ungesendetes sichern').click()
      const buffer = { name: 'ungesendet.json', mimeType: 'application/json', buffer: file }
      await page.getByLabel('Datei einlesen').setInputFiles(buffer)
      await page.getByText(/jetzt auf diesem Gerät/).waitFor({ timeout: 120_000 })
    },
    async sendNow() {
      await goTo(page, 'Meine')
      const button = page.getByRole('button', { name: 'Jetzt senden' })
      // It may go out by itself in the same moment: then there is nothing left to press.
      await button.click({ timeout: 6_000 }).catch(async (error: unknown) => {
        if (await button.isVisible()) throw error
      })
    },
    async untilNothingWaits(timeout = 60_000) {
      await goTo(page, 'Meine')
      const box = page.getByRole('button', { name: /Jetzt senden|Wird versucht/ })
      await box.waitFor({ state: 'hidden', timeout })
    },
  }
  return me
}

/** By the app's own menu at the bottom. */
export async function goTo(page: Page, place: 'Start' | 'In der Nähe' | 'Meine' | 'Mehr') {
  await page.getByRole('navigation').getByRole('link', { name: place }).click()
}

/** Opens the app, and waits until it could do without the network from now on. */
export async function openApp(page: Page, origin: string): Promise<Citizen> {
  const person = citizen(page, origin)
  await person.open('/')
  await untilOfflineReady(page)
  return person
}

export async function untilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  // In the city's own words: its pack is on the device.
  await page.getByRole('heading', { name: 'Gefahr für Menschen?' }).waitFor()
}
