// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact'
import { expect, it } from 'vitest'
import type { Asked } from './aRun.ts'
import { showForm } from './showForm.tsx'

const rad: Asked = {
  name: 'rad',
  type: 'select_one',
  label: 'Kommst du mit dem Rad?',
  choices: { ja: 'Ja', nein: 'Nein' },
}
const warum: Asked = {
  name: 'warum',
  type: 'text',
  label: 'Warum nicht?',
  when: (values) => values.get('/rad') === 'nein',
}
const alter: Asked = { name: 'alter', type: 'integer', label: 'Wie alt bist du?', required: true }

const heading = () => screen.getByRole('heading', { level: 1 })
const next = () => screen.getByRole('button', { name: 'Weiter' })

it('asks one question at a time, in words says which it is, and leads back to it', async () => {
  const { user } = await showForm([rad, alter])
  expect(heading().textContent).toContain('Kommst du mit dem Rad?')
  screen.getByText('Schritt 1 von 2')
  await user.click(screen.getByRole('radio', { name: 'Ja' }))
  await user.click(next())
  expect(heading().textContent).toContain('Wie alt bist du?')
  expect(document.activeElement).toBe(heading())
  await user.click(screen.getByRole('link', { name: 'Zurück' }))
  expect((screen.getByRole('radio', { name: 'Ja' }) as HTMLInputElement).checked).toBe(true)
})

it('asks what an answer has made relevant, and counts it', async () => {
  const { user } = await showForm([rad, warum, alter])
  screen.getByText('Schritt 1 von 2')
  await user.click(screen.getByRole('radio', { name: 'Nein' }))
  screen.getByText('Schritt 1 von 3')
  await user.click(next())
  expect(heading().textContent).toContain('Warum nicht?')
})

it('hands every single change to be saved at once', async () => {
  const { user, onSave } = await showForm([{ name: 'wort', type: 'text', label: 'Ein Wort' }])
  await user.type(screen.getByRole('textbox', { name: 'Ein Wort' }), 'Eis')
  expect(onSave.mock.calls.map(([saved]) => saved.values['/wort'])).toEqual(['E', 'Ei', 'Eis'])
})

it('leads out of the form from its first question', async () => {
  const { user, onLeave } = await showForm([rad])
  await user.click(screen.getByRole('link', { name: 'Zurück' }))
  expect(onLeave).toHaveBeenCalledOnce()
})

it('says at the field what is missing, goes there, and stays until it is right', async () => {
  const { user } = await showForm([alter])
  await user.click(next())
  const field = screen.getByRole('textbox', { name: 'Wie alt bist du?' })
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(field.getAttribute('aria-invalid')).toBe('true')
  const words = document.getElementById(field.getAttribute('aria-describedby') ?? '')
  expect(words?.textContent).toBe('Bitte beantworte diese Frage.')
  await user.type(field, 'elf')
  expect(screen.getByText('Bitte gib eine ganze Zahl ein, zum Beispiel 12.')).toBeTruthy()
  await user.clear(field)
  await user.type(field, '11{Enter}')
  expect(heading().textContent).toBe('Deine Antworten')
})

it("uses the author's own words for what does not fit, once the field is left", async () => {
  const { user } = await showForm([
    {
      name: 'punkte',
      type: 'integer',
      label: 'Wie viele Punkte?',
      wrong: (value) => (Number(value) > 100 ? 'Du hast nur 100 Punkte.' : undefined),
    },
  ])
  const field = screen.getByRole('textbox')
  await user.type(field, '500')
  expect(screen.queryByText('Du hast nur 100 Punkte.')).toBeNull()
  await user.tab()
  screen.getByText('Du hast nur 100 Punkte.')
})

const schulweg: Asked = {
  group: 'weg',
  label: 'Dein Schulweg',
  appearance: ['field-list'],
  items: [alter, { name: 'minuten', type: 'integer', label: 'Wie viele Minuten?', required: true }],
}

it('shows a field-list on one page, with a summary that leads to each mistake', async () => {
  const { user } = await showForm([schulweg])
  expect(heading().textContent).toContain('Dein Schulweg')
  await user.type(screen.getByRole('textbox', { name: 'Wie alt bist du?' }), '12')
  await user.click(next())
  const summary = screen.getByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  await user.click(screen.getByRole('link', { name: /^Wie viele Minuten/ }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Wie viele Minuten?' }))
})

it('asks each question of a field-list by itself in plain mode', async () => {
  const { user } = await showForm([schulweg], { mode: 'plain' })
  expect(heading().textContent).toContain('Wie alt bist du?')
  screen.getByText('Dein Schulweg')
  await user.type(screen.getByRole('textbox'), '12')
  await user.click(next())
  expect(heading().textContent).toContain('Wie viele Minuten?')
})

it('shows all answers before they are handed in, each to be changed and back', async () => {
  const { user, onFinish } = await showForm([rad, warum, alter])
  await user.click(screen.getByRole('radio', { name: 'Ja' }))
  await user.click(next())
  await user.type(screen.getByRole('textbox'), '12')
  await user.click(next())
  expect(heading().textContent).toBe('Deine Antworten')
  await user.click(screen.getByRole('button', { name: /Kommst du mit dem Rad\? *Ja/ }))
  await user.click(screen.getByRole('radio', { name: 'Nein' }))
  await user.click(screen.getByRole('button', { name: 'Zur Übersicht' }))
  expect(heading().textContent).toBe('Deine Antworten')
  screen.getByRole('button', { name: /Warum nicht\? *Keine Antwort/ })
  await user.click(screen.getByRole('button', { name: 'Antworten abgeben' }))
  expect(onFinish).toHaveBeenCalledExactlyOnceWith({ '/rad': 'nein', '/alter': '12' }, [])
})

it('leads back to the overview even for a person who taps before the page has settled', async () => {
  const { user } = await showForm([rad])
  await user.click(screen.getByRole('radio', { name: 'Ja' }))
  // Taps as a browser gives them: drawn in the next microtask, with no wait for effects.
  const tap = async (button: HTMLElement) => {
    button.click()
    await Promise.resolve()
  }
  await tap(next())
  await tap(screen.getByRole('button', { name: /Kommst du mit dem Rad\? *Ja/ }))
  screen.getByRole('button', { name: 'Zur Übersicht' })
})

it('hands nothing in while an answer is missing, and leads to it', async () => {
  const { user, onFinish, run } = await showForm([alter, rad])
  await user.type(screen.getByRole('textbox'), '12')
  await user.click(next())
  await user.click(next())
  run.set('/alter', '')
  await user.click(await screen.findByRole('button', { name: 'Antworten abgeben' }))
  expect(onFinish).not.toHaveBeenCalled()
  await user.click(screen.getByRole('link', { name: /^Wie alt bist du/ }))
  expect(heading().textContent).toContain('Wie alt bist du?')
})

it('asks for as many of the same as there are', async () => {
  const { user, onFinish } = await showForm([
    { repeat: 'baum', label: 'Baum', items: [{ name: 'art', type: 'text', label: 'Welche Art?' }] },
  ])
  await user.click(screen.getByRole('button', { name: 'Hinzufügen: Baum' }))
  await user.type(screen.getByRole('textbox', { name: 'Welche Art?' }), 'Linde')
  await user.click(next())
  await user.click(screen.getByRole('button', { name: 'Hinzufügen: Baum' }))
  await user.type(screen.getByRole('textbox'), 'Ahorn')
  await user.click(next())
  screen.getByText('Linde')
  await user.click(next())
  await user.click(screen.getByRole('button', { name: 'Antworten abgeben' }))
  expect(onFinish.mock.calls[0]?.[0]).toEqual({ '/baum[1]/art': 'Linde', '/baum[2]/art': 'Ahorn' })
})

it('says the language of words that are not in the language of the page', async () => {
  await showForm(
    [{ name: 'ort', type: 'text', label: { de: 'Welcher Ort?' }, hint: { ar: 'مثال' } }],
    { languages: ['ar'] },
  )
  expect(screen.getByText('Welcher Ort?').closest('[lang]')?.getAttribute('lang')).toBe('de')
  const hint = screen.getByText('مثال').closest('[lang]')
  expect([hint?.getAttribute('lang'), hint?.getAttribute('dir')]).toEqual(['ar', 'rtl'])
})

it('takes plain words where the form has them', async () => {
  const label = {
    de: 'Wie bewertest du die Aufenthaltsqualität?',
    'de-simple': 'Ist es hier schön?',
  }
  await showForm([{ name: 'q', type: 'text', label }], {
    languages: ['de', 'de-simple'],
    mode: 'plain',
  })
  await waitFor(() => expect(heading().textContent).toContain('Ist es hier schön?'))
})

it('gives what is to be read aloud, each part in its language', async () => {
  await showForm([{ ...rad, hint: 'Auch ein Roller zählt.' } as Asked], {
    readAloud: (parts) => <p>{parts.map(({ text }) => text).join('|')}</p>,
  })
  screen.getByText('Kommst du mit dem Rad?|Auch ein Roller zählt.|Ja|Nein')
})
