import { expect, it } from 'vitest'
import { phone } from '#tests/support/real/chromium.ts'
import { openApp } from '#tests/support/real/citizen.ts'
import { useStage } from '#tests/support/real/stage.ts'

// The app's own way to a voice, in a real browser; only the voice itself is played.
const stage = useStage()

interface Said {
  readonly text: string
  readonly lang: string
}
declare global {
  interface Window {
    said: Said[]
    /** Ends the sentence that is being said. */
    endSentence: () => void
  }
}

/** A device with a German voice of its own, and an English one that lives on a server. */
function playedVoice(): void {
  window.said = []
  window.endSentence = () => undefined
  const voices = [
    { lang: 'de-DE', name: 'Anna', localService: true, default: true, voiceURI: 'anna' },
    { lang: 'en-GB', name: 'Far', localService: false, default: false, voiceURI: 'far' },
  ]
  class Utterance {
    lang = ''
    voice: unknown = null
    rate = 1
    onend: (() => void) | undefined
    onerror: (() => void) | undefined
    readonly text: string
    constructor(text: string) {
      this.text = text
    }
  }
  const synthesis = {
    getVoices: () => voices,
    cancel: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    speak(utterance: Utterance) {
      window.said.push({ text: utterance.text, lang: utterance.lang })
      window.endSentence = () => utterance.onend?.()
    },
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
}

it('a screen is read sentence by sentence, each marked; pause and stop by keyboard; no button for a language without a voice on the device', async () => {
  const context = await stage.browser.newContext(phone)
  await context.addInitScript(playedVoice)
  const { page } = await openApp(await context.newPage(), stage.proxy.origin)
  await page.getByTestId('mode-switch').click()
  const button = page.getByRole('button', { name: 'Vorlesen' })
  await button.focus()
  await page.keyboard.press('Enter')
  const untilSaid = (count: number) =>
    page.waitForFunction((least) => window.said.length >= least, count)
  const marked = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('spoken') ?? []
      return range instanceof Range ? range.toString() : undefined
    })
  await untilSaid(1)
  const [first] = await page.evaluate(() => window.said)
  expect(first).toEqual({ text: 'Was möchten Sie tun?', lang: 'de-DE' })
  expect(await marked()).toBe('Was möchten Sie tun?')
  await page.evaluate(() => window.endSentence())
  await untilSaid(2)
  const second = await page.evaluate(() => window.said[1]?.text)
  expect(await marked()).toBe(second)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Weiter lesen' }).waitFor()
  expect(await marked()).toBe(second)
  await page.keyboard.press('Enter')
  await untilSaid(3)
  expect(await page.evaluate(() => window.said[2]?.text)).toBe(second)
  await page.getByRole('button', { name: 'Stopp' }).click()
  await button.waitFor()
  expect(await marked()).toBeUndefined()
  await page.locator('.header select').selectOption('en')
  await page.waitForFunction(() => document.documentElement.lang === 'en')
  await button.waitFor({ state: 'hidden' })
  expect(await page.getByRole('button', { name: 'Read aloud' }).count()).toBe(0)
  await context.close()
})
