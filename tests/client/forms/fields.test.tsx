// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { AskedQuestion } from './aRun.ts'
import { showForm } from './showForm.tsx'

const drinks = { tee: 'Tee', saft: 'Saft', wasser: 'Wasser' }
const ask = (question: Partial<AskedQuestion> & Pick<AskedQuestion, 'type'>) =>
  showForm([{ name: 'q', label: 'Die Frage', ...question }])

/** By keyboard alone: from the page's title on. */
const tabTo = async (user: Awaited<ReturnType<typeof ask>>['user'], element: HTMLElement) => {
  for (let at = 0; at < 40 && document.activeElement !== element; at += 1) await user.tab()
  expect(document.activeElement).toBe(element)
}

describe('one of several', () => {
  it('is chosen with the keys, and taken back', async () => {
    const { user, answerTo } = await ask({ type: 'select_one', choices: drinks })
    const group = screen.getByRole('group', { name: 'Die Frage' })
    const [tea] = within(group).getAllByRole('radio')
    await tabTo(user, tea as HTMLElement)
    await user.keyboard(' ')
    expect(answerTo('/q')).toBe('tee')
    await user.keyboard('{ArrowDown}')
    expect(answerTo('/q')).toBe('saft')
    await user.click(screen.getByRole('button', { name: 'Auswahl aufheben' }))
    expect(answerTo('/q')).toBe('')
  })

  it('is a drop-down where the form wants it small', async () => {
    const { user, answerTo } = await ask({
      type: 'select_one',
      choices: drinks,
      appearance: ['minimal'],
    })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Die Frage' }), 'Saft')
    expect(answerTo('/q')).toBe('saft')
  })

  it('is found by its letters in a long list', async () => {
    const { user, answerTo } = await ask({
      type: 'select_one',
      choices: Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [`s${at}`, `Straße ${at}`]),
      ),
    })
    await user.type(screen.getByRole('searchbox', { name: 'Suchen' }), 'strasse 59')
    screen.getByText('0 Treffer')
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'straße 59')
    await user.click(screen.getByRole('radio', { name: 'Straße 59' }))
    expect(answerTo('/q')).toBe('s59')
  })

  it('shows pictures with their words', async () => {
    const { user, answerTo, container } = await ask({
      type: 'select_one',
      choices: {
        park: { text: 'Park', image: 'park.jpg' },
        fluss: { text: 'Fluss', image: 'f.jpg' },
      },
    })
    expect(container.querySelector('img')?.getAttribute('src')).toBe('/form/park.jpg')
    await user.click(screen.getByRole('radio', { name: 'Fluss' }))
    expect(answerTo('/q')).toBe('fluss')
  })

  it.each(['faces', 'semantic', 'tiles'])('looks like %s and stays a choice', async (look) => {
    const { user, answerTo } = await ask({
      type: 'select_one',
      choices: { 1: 'Schlimm', 2: 'Geht so', 3: 'Super' },
      extra: { 'lab::look': look },
    })
    await user.click(screen.getByRole('radio', { name: /^Super/ }))
    expect(answerTo('/q')).toBe('3')
  })

  it('is a card to swipe, with a button for each side', async () => {
    const { user, answerTo } = await ask({
      type: 'select_one',
      choices: { ja: 'Ja', nein: 'Nein' },
      extra: { 'lab::look': 'swipe' },
    })
    const yes = screen.getByRole('button', { name: 'Ja' })
    await tabTo(user, yes)
    await user.keyboard('{Enter}')
    expect(answerTo('/q')).toBe('ja')
    expect(yes.getAttribute('aria-pressed')).toBe('true')
  })
})

it('keeps several choices in the order of the list, whichever was touched first', async () => {
  const { user, answerTo } = await ask({ type: 'select_multiple', choices: drinks })
  await user.click(screen.getByRole('checkbox', { name: 'Wasser' }))
  await user.click(screen.getByRole('checkbox', { name: 'Tee' }))
  expect(answerTo('/q')).toBe('tee wasser')
  await user.click(screen.getByRole('checkbox', { name: 'Tee' }))
  expect(answerTo('/q')).toBe('wasser')
})

describe('a number', () => {
  it('is typed as one writes it', async () => {
    const { user, answerTo } = await ask({ type: 'decimal' })
    const field = screen.getByRole('textbox', { name: 'Die Frage' }) as HTMLInputElement
    await user.type(field, '3,')
    expect(field.value).toBe('3,')
    await user.type(field, '50')
    expect(field.value).toBe('3,50')
    expect(answerTo('/q')).toBe('3.5')
  })

  it('is counted up and down, never below nothing', async () => {
    const { user, answerTo } = await ask({ type: 'integer', appearance: ['counter'] })
    const less = screen.getByRole('button', { name: 'Weniger' })
    await user.click(less)
    expect(answerTo('/q')).toBe('')
    await user.click(screen.getByRole('button', { name: 'Mehr' }))
    await user.click(screen.getByRole('button', { name: 'Mehr' }))
    await user.click(less)
    expect(answerTo('/q')).toBe('1')
  })

  it('on a slider is no answer until it is touched, then steps and types', async () => {
    const { user, answerTo } = await ask({
      type: 'range',
      parameters: { start: '0', end: '1', step: '0.1' },
    })
    const slider = screen.getByRole('slider', { name: 'Die Frage' })
    expect(slider.getAttribute('aria-valuetext')).toBe('Noch keine Antwort')
    fireEvent.keyDown(slider, { key: 'Enter' })
    expect(answerTo('/q')).toBe('0.5')
    await user.click(screen.getByRole('button', { name: 'Mehr' }))
    expect(answerTo('/q')).toBe('0.6')
    fireEvent.input(slider, { target: { value: '3' } })
    expect(answerTo('/q')).toBe('0.3')
    expect(slider.getAttribute('aria-valuetext')).toBe('0,3')
    const typed = screen.getByRole('textbox', { name: 'Die Frage' })
    await user.clear(typed)
    await user.type(typed, '0,9')
    expect(answerTo('/q')).toBe('0.9')
  })

  it('is given in stars', async () => {
    const { user, answerTo } = await ask({
      type: 'range',
      appearance: ['rating'],
      parameters: { start: '1', end: '5', step: '1' },
    })
    await user.click(screen.getByRole('radio', { name: '4 von 5' }))
    expect(answerTo('/q')).toBe('4')
  })
})

describe('an order', () => {
  it('is changed by buttons, each step told, and the focus stays', async () => {
    const { user, answerTo } = await ask({ type: 'rank', choices: drinks })
    const names = () => screen.getAllByRole('listitem').map((line) => line.textContent?.trim())
    expect(answerTo('/q')).toBe('')
    const up = screen.getByRole('button', { name: 'Wasser nach oben' })
    await tabTo(user, up)
    await user.keyboard('{Enter}')
    expect(answerTo('/q')).toBe('tee wasser saft')
    expect(names().map((name) => name?.replace(/^\d+/, '').trim())).toEqual([
      'Tee',
      'Wasser',
      'Saft',
    ])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Wasser nach oben' }))
    await user.keyboard('{Enter}')
    expect(answerTo('/q')).toBe('wasser tee saft')
    await user.keyboard('{Enter}')
    expect(answerTo('/q')).toBe('wasser tee saft')
  })

  it('is an answer as it stands only when somebody says so', async () => {
    const { user, answerTo } = await ask({ type: 'rank', choices: drinks })
    await user.click(screen.getByRole('button', { name: 'Reihenfolge passt so' }))
    expect(answerTo('/q')).toBe('tee saft wasser')
  })
})

it('warns of personal details in free words, and forbids nothing', async () => {
  const { user, answerTo } = await ask({ type: 'text', appearance: ['multiline'] })
  await user.type(screen.getByRole('textbox'), 'Ruf an: 0170 1234567')
  screen.getByText('Das sieht nach einer Telefonnummer aus.')
  expect(answerTo('/q')).toBe('Ruf an: 0170 1234567')
})

it('keeps dates and times in lexical form', async () => {
  const { answerTo } = await showForm([
    {
      group: 'g',
      appearance: ['field-list'],
      items: [
        { name: 'tag', type: 'date', label: 'Tag' },
        { name: 'zeit', type: 'time', label: 'Zeit' },
        { name: 'wann', type: 'dateTime', label: 'Wann' },
        { name: 'monat', type: 'date', label: 'Monat und Jahr', appearance: ['month-year'] },
      ],
    },
  ])
  fireEvent.input(screen.getByLabelText('Tag'), { target: { value: '2026-11-22' } })
  fireEvent.input(screen.getByLabelText('Zeit'), { target: { value: '14:30' } })
  fireEvent.input(screen.getByLabelText('Wann'), { target: { value: '2026-11-22T14:30' } })
  fireEvent.change(screen.getByLabelText('Monat'), { target: { value: '05' } })
  fireEvent.input(screen.getByLabelText('Jahr'), { target: { value: '2019' } })
  expect(['tag', 'zeit', 'wann', 'monat'].map((name) => answerTo(`/g/${name}`))).toEqual([
    '2026-11-22',
    '14:30:00.000',
    '2026-11-22T14:30:00.000',
    '2019-05-01',
  ])
})

it('confirms with OK, and takes it back', async () => {
  const { user, answerTo } = await ask({ type: 'acknowledge' })
  const box = screen.getByRole('checkbox', { name: 'Die Frage Ja, verstanden' })
  await user.click(box)
  expect(answerTo('/q')).toBe('OK')
  await user.click(box)
  expect(answerTo('/q')).toBe('')
})

it('shows a note with the author’s emphasis, without the HTML that was pasted in', async () => {
  const { container } = await ask({
    type: 'note',
    label: `<span style="color:red">Wichtig</span>: **Bitte lies das.** ${'Lang '.repeat(20)}`,
  })
  expect(screen.getByText('Bitte lies das.').tagName).toBe('STRONG')
  expect(container.textContent).not.toContain('<span')
})
