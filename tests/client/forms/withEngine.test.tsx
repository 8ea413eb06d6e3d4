// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { startForm } from '#domain/form/engine/startForm.ts'
import type { Form, Item, Question } from '#domain/form/form.ts'
import type { Saved } from '#domain/form/run.ts'
import { showForm } from './showForm.tsx'

const words = (text: string) => ({ text: { de: [text] } })
const question = (name: string, rest: Partial<Question> & Pick<Question, 'type'>): Question => ({
  kind: 'question',
  name,
  label: words(`${name}?`),
  appearance: [],
  extra: {},
  parameters: {},
  ...rest,
})
const aForm = (items: readonly Item[]): Form => ({
  format: 1,
  id: 'baeume',
  version: '1',
  title: { de: 'Bäume' },
  languages: ['de'],
  style: [],
  items,
  lists: {
    antwort: ['ja', 'nein'].map((value) => ({ value, label: words(value), extra: {} })),
  },
  tables: {},
  media: {},
  extra: {},
})
const ports = {
  now: () => Date.UTC(2026, 10, 22, 12),
  offsetMinutes: () => 60,
  random: () => 0.5,
  language: 'de',
}
const form = aForm([
  question('kennst', { type: 'select_one', choices: { list: 'antwort' } }),
  question('welche', {
    type: 'text',
    relevant: [
      '=',
      [
        'p',
        {
          from: 'root',
          steps: [{ axis: 'child', name: 'kennst' }],
        },
      ],
      ['s', 'ja'],
    ],
  }),
  {
    kind: 'repeat',
    name: 'baum',
    label: words('Baum'),
    appearance: [],
    extra: {},
    items: [question('art', { type: 'text' }), question('alter', { type: 'integer' })],
  },
])

const next = () => screen.getByRole('button', { name: 'Weiter' })

it('plays a compiled form with repeats, and gives the answers of what is relevant', async () => {
  const run = startForm(form, ports)
  const { user, onFinish } = await showForm([], { run })
  await user.click(screen.getByRole('radio', { name: 'ja' }))
  await user.click(next())
  await user.type(screen.getByRole('textbox', { name: 'welche?' }), 'Linde')
  await user.click(screen.getByRole('link', { name: 'Zurück' }))
  await user.click(screen.getByRole('radio', { name: 'nein' }))
  await user.click(next())
  if (screen.queryByRole('button', { name: 'Hinzufügen: Baum' })) {
    await user.click(screen.getByRole('button', { name: 'Hinzufügen: Baum' }))
  }
  await user.type(screen.getByRole('textbox', { name: 'art?' }), 'Ahorn')
  await user.click(next())
  await user.type(screen.getByRole('textbox', { name: 'alter?' }), '40')
  await user.click(next())
  await user.click(next())
  await user.click(screen.getByRole('button', { name: 'Antworten abgeben' }))
  const given = Object.values(onFinish.mock.calls[0]?.[0] ?? {})
  expect(given).toEqual(['nein', 'Ahorn', '40'])
})

it('goes on where somebody left it, with every word', async () => {
  const first = startForm(form, ports)
  const saves: Saved[] = []
  const before = await showForm([], { run: first, onSave: (saved) => saves.push(saved) })
  await before.user.click(screen.getByRole('radio', { name: 'ja' }))
  await before.user.click(next())
  await before.user.type(screen.getByRole('textbox', { name: 'welche?' }), 'Lin')
  before.unmount()
  const second = startForm(form, ports, saves.at(-1))
  const after = await showForm([], { run: second })
  expect((screen.getByRole('radio', { name: 'ja' }) as HTMLInputElement).checked).toBe(true)
  await after.user.click(next())
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'welche?' }).value).toBe('Lin')
})
