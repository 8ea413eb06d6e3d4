// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aDraft, pothole, rubbish } from './aCity.ts'
import { aReporter } from './aReporter.tsx'

const plain = true

test('S3, S12: one question a page, from the photo to the summary', async () => {
  const me = await aReporter({ plain, position: { status: 'refused' } })
  await me.title('Möchten Sie ein Foto machen?')
  expect(screen.getByText(/Schritt 1 von 5/)).toBeTruthy()
  await me.tap('Weiter ohne Foto')
  await me.title('Worum geht es?')
  await me.tap(rubbish.service_name.de ?? '')
  await me.title('Wo ist das?')
  await me.tap('Mit eigenen Worten')
  await me.user.type(await screen.findByLabelText(/^Wo ist das/), 'neben der Rutsche')
  await me.tap('Weiter')
  await me.title('Möchten Sie etwas dazu schreiben?')
  await me.tap('Weiter')
  await me.title('Ist alles richtig?')
  expect(screen.getByRole('button', { name: /^Ort.*neben der Rutsche.*Ändern/ })).toBeTruthy()
  await me.tap('Senden')
  await me.title('Danke!')
  expect(me.played).toContain('submitDraft')
  // Nothing was asked of the device that the person had not asked for.
  expect(me.played).not.toContain('locate')
})

test('S10: a photo does not push on to the next page by itself', async () => {
  const me = await aReporter({ plain })
  await me.photo(/Foto machen/)
  await me.title('Ihre Fotos')
  await me.tap('Weiter')
  await me.title('Worum geht es?')
})

test('S12: a line of the summary leads to its question, and back to the summary', async () => {
  const place = { description: 'am Brunnen', source: 'address' as const }
  const draft = { ...aDraft('d1'), service_code: rubbish.service_code, place }
  const me = await aReporter({ plain, drafts: [draft], url: '/melden/d1/pruefen' })
  await me.tap(/^Ihr Text/)
  await me.title('Möchten Sie etwas dazu schreiben?')
  await me.user.type(await screen.findByLabelText(/^Ihre Worte/), 'Es stinkt.')
  await me.tap('Weiter')
  await me.title('Ist alles richtig?')
  expect(screen.getByRole('button', { name: /Es stinkt/ })).toBeTruthy()
})

test('S13: what is missing is said in one sentence, and comes into focus', async () => {
  const me = await aReporter({ plain, position: { status: 'refused' } })
  await me.tap('Weiter ohne Foto')
  await me.tap(rubbish.service_name.de ?? '')
  await me.tap('Mit eigenen Worten')
  await me.tap('Weiter')
  expect(await me.problems()).toContain('Bitte schreiben Sie, wo es ist.')
})

test('S20: a refused position is no dead end', async () => {
  const me = await aReporter({ plain, position: { status: 'refused' } })
  await me.tap('Weiter ohne Foto')
  await me.tap(rubbish.service_name.de ?? '')
  await me.tap('Hier, wo ich bin')
  expect(await screen.findByText('Wir dürfen Ihren Ort nicht sehen')).toBeTruthy()
  await me.user.click(screen.getByRole('link', { name: 'Zurück' }))
  await me.title('Wo ist das?')
  expect(screen.getByRole('button', { name: 'Mit eigenen Worten' })).toBeTruthy()
})

test('S11: questions are counted, one a page, and must be answered where the city needs it', async () => {
  const me = await aReporter({ plain })
  await me.tap('Weiter ohne Foto')
  await me.tap(pothole.service_name.de ?? '')
  await me.title(/^Frage /)
  expect(screen.getByText(/Frage 1 von/)).toBeTruthy()
  await me.tap('Weiter')
  expect(await me.problems()).toContain('Bitte antworten Sie.')
})

test('S1: the mode changes and the step and what was typed stay', async () => {
  const draft = { ...aDraft('d1'), service_code: rubbish.service_code, description: 'Drei Säcke' }
  const me = await aReporter({ drafts: [draft], url: '/melden/d1/text' })
  expect(await screen.findByDisplayValue('Drei Säcke')).toBeTruthy()
  await me.setMode('plain')
  await me.title('Möchten Sie etwas dazu schreiben?')
  expect(await screen.findByLabelText(/^Ihre Worte/)).toHaveProperty('value', 'Drei Säcke')
  expect(location.pathname).toBe('/melden/d1/text')
})
