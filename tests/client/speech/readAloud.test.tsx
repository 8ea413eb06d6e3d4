// @vitest-environment jsdom
import '#tests/support/jsdomGaps.ts'
import { act, render, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { createTranslations } from '#client/i18n/i18n.ts'
import { TranslationsContext } from '#client/i18n/useT.ts'
import { ReadAloud } from '#client/speech/ReadAloud.tsx'
import { SpeechContext } from '#client/speech/speechContext.ts'
import type { SpeechPort } from '#client/speech/speechPort.ts'

// jsdom has neither highlights nor anything to scroll.
beforeEach(() => {
  globalThis.CSS = { ...globalThis.CSS, escape: (text: string) => text } as typeof CSS
  Element.prototype.scrollIntoView = () => undefined
})

/** A screen in plain German, and a voice that says a sentence when it is let. */
async function aScreen(hasVoice = true) {
  const said: string[] = []
  let end: (outcome: 'said' | 'stopped' | 'failed') => void = () => undefined
  const voice: SpeechPort = {
    available: (language) => hasVoice && language.startsWith('de'),
    onVoices: () => () => undefined,
    say: (sentence, language) => {
      said.push(`${language}: ${sentence}`)
      return new Promise((resolve) => {
        end = resolve
      })
    },
    stop: () => end('stopped'),
  }
  const translations = await createTranslations('de-simple')
  await translations.need('common')
  const view = render(
    <TranslationsContext.Provider value={translations}>
      <SpeechContext.Provider value={voice}>
        <div class="page" lang="de-simple">
          <h1>Danke!</h1>
          <ReadAloud />
          <p>
            Ihre Meldung ist da.{'\n'}Nummer: <strong>12</strong>
          </p>
          <p aria-hidden="true">nicht vorlesen</p>
        </div>
      </SpeechContext.Provider>
    </TranslationsContext.Provider>,
  )
  return { ...view, said, next: () => act(async () => end('said')) }
}

test('S8: a screen is read sentence by sentence; the one being read is marked', async () => {
  const { said, next } = await aScreen()
  await userEvent.click(screen.getByRole('button', { name: 'Vorlesen' }))
  expect(said).toEqual(['de-simple: Danke!'])
  expect(screen.getByRole('heading').dataset.spoken).toBe('true')
  await next()
  expect(screen.getByRole('heading').dataset.spoken).toBeUndefined()
  await next()
  await next()
  expect(said.slice(1)).toEqual(['de-simple: Ihre Meldung ist da.', 'de-simple: Nummer: 12'])
  expect(await screen.findByRole('button', { name: 'Vorlesen' })).toBeTruthy()
})

test('S8: one tap stops it', async () => {
  const { said } = await aScreen()
  await userEvent.click(screen.getByRole('button', { name: 'Vorlesen' }))
  await userEvent.click(screen.getByRole('button', { name: 'Stopp' }))
  expect(said).toHaveLength(1)
  expect(document.querySelector('[data-spoken]')).toBeNull()
})

test('S8: a pause keeps the place and the focus; it goes on with the same sentence, by keyboard', async () => {
  const { said, next } = await aScreen()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await next()
  expect(said).toHaveLength(2)
  expect(screen.getByRole('button', { name: 'Pause' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: 'Weiter lesen' })).toHaveFocus()
  expect(document.querySelector('[data-spoken]')).not.toBeNull()
  await userEvent.keyboard('{Enter}')
  expect(said.slice(1)).toEqual([
    'de-simple: Ihre Meldung ist da.',
    'de-simple: Ihre Meldung ist da.',
  ])
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: 'Vorlesen' })).toBeTruthy()
  expect(document.querySelector('[data-spoken]')).toBeNull()
})

test('S8: without a voice there is no button', async () => {
  await aScreen(false)
  expect(screen.queryByRole('button')).toBeNull()
})
