// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import type { PlayerMode } from '#client/forms/player.ts'
import type { Asked, AskedQuestion } from './aRun.ts'
import { showForm } from './showForm.tsx'

const choices = { a: 'Sehr', b: 'Etwas', c: 'Gar nicht' }
const pictures = { a: { text: 'Park', image: 'a.jpg' }, b: { text: 'Fluss', image: 'b.jpg' } }
const look = (name: string) => ({ extra: { 'lab::look': name } })
const range = { parameters: { start: '1', end: '5', step: '1' } }

const kinds: Record<string, Omit<AskedQuestion, 'name' | 'label'>> = {
  text: { type: 'text' },
  multiline: { type: 'text', appearance: ['multiline'], hint: 'Ein Satz reicht.' },
  integer: { type: 'integer', required: true },
  decimal: { type: 'decimal' },
  counter: { type: 'integer', appearance: ['counter'] },
  slider: { type: 'range' },
  rating: { type: 'range', appearance: ['rating'], ...range },
  picker: { type: 'range', appearance: ['picker'], ...range },
  'range as faces': { type: 'range', ...look('faces'), ...range },
  list: { type: 'select_one', choices },
  minimal: { type: 'select_one', choices, appearance: ['minimal'] },
  search: { type: 'select_one', choices, appearance: ['autocomplete'] },
  likert: { type: 'select_one', choices, appearance: ['likert'] },
  columns: { type: 'select_multiple', choices, appearance: ['columns'] },
  pictures: { type: 'select_one', choices: pictures },
  faces: { type: 'select_one', choices, ...look('faces') },
  semantic: { type: 'select_one', choices, ...look('semantic') },
  swipe: { type: 'select_one', choices, ...look('swipe') },
  several: { type: 'select_multiple', choices },
  rank: { type: 'rank', choices },
  note: { type: 'note' },
  acknowledge: { type: 'acknowledge' },
  date: { type: 'date' },
  month: { type: 'date', appearance: ['month-year'] },
  time: { type: 'time' },
  dateTime: { type: 'dateTime' },
  geopoint: { type: 'geopoint' },
  'several places': { type: 'geotrace', ...look('dots') },
  geotrace: { type: 'geotrace' },
  geoshape: { type: 'geoshape' },
  photo: { type: 'image' },
  sketch: { type: 'image', appearance: ['draw'] },
  annotate: { type: 'image', appearance: ['annotate'] },
  signature: { type: 'image', appearance: ['signature'] },
  'dots on a picture': { type: 'text', image: 'hof.jpg', ...look('dots') },
  audio: { type: 'audio' },
  video: { type: 'video' },
  file: { type: 'file' },
  barcode: { type: 'barcode' },
}

async function findings(container: Element) {
  const result = await axe.run(container, {
    rules: {
      // jsdom paints nothing; the page around the player has the landmarks.
      'color-contrast': { enabled: false },
      region: { enabled: false },
    },
  })
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const ports = {
  locate: async () => undefined,
  findPlaces: async () => [],
}
const asked = (kind: Omit<AskedQuestion, 'name' | 'label'>): Asked => ({
  name: 'q',
  label: 'Die Frage',
  ...kind,
})

describe.each(['normal', 'plain'] as const)('in %s mode', (mode: PlayerMode) => {
  it.each(Object.entries(kinds))(
    '%s has a name for all and nothing in the way',
    async (_, kind) => {
      const { container } = await showForm([asked(kind)], { mode, ...ports })
      await waitFor(() => expect(screen.queryByText('Einen Moment …')).toBeNull(), {
        timeout: 20_000,
      })
      expect(await findings(container)).toEqual([])
    },
  )
})

it('a page with mistakes and the review have nothing in the way', async () => {
  const questions = Object.entries(kinds)
    .filter(([, { type }]) => !['audio', 'video', 'file', 'image', 'barcode'].includes(type))
    .filter(([, { type }]) => !type.startsWith('geo'))
    .map(([name, kind], at): Asked => ({ ...kind, name: `q${at}`, label: name, required: true }))
  const { container, user } = await showForm(
    [{ group: 'alle', label: 'Alle', appearance: ['field-list'], items: questions }],
    ports,
  )
  await user.click(screen.getByRole('button', { name: 'Weiter' }))
  expect(screen.getAllByText('Bitte wähle etwas aus.').length).toBeGreaterThan(5)
  expect(await findings(container)).toEqual([])
})
