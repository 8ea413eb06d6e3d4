import { expect, test } from 'vitest'
import type { Form, Question } from '#domain/form/form.ts'
import { personalQuestions } from '#domain/lab/asksFor.ts'
import { templateForm, templates } from '#tests/support/templates.ts'

const asking = (label: string, type: Question['type'] = 'text', name = 'q'): Form => ({
  ...{ format: 1, id: 'f', version: '1', title: { de: 'F' }, languages: ['de'], style: [] },
  ...{ lists: {}, tables: {}, media: {}, extra: {} },
  items: [
    {
      ...{ kind: 'question', type, name, appearance: [], extra: {}, parameters: {} },
      label: { text: { de: [label] } },
    },
  ],
})
const asks = (...question: Parameters<typeof asking>) =>
  personalQuestions(asking(...question)).map((one) => one.asks)

test.each([
  ['Wie heißt du?', 'name'],
  ['Schreib deinen Namen auf.', 'name'],
  ['Vorname', 'name'],
  ['Deine Handynummer?', 'phone'],
  ['Wie ist deine E-Mail?', 'email'],
  ['Deine Anschrift', 'address'],
  ['Wann ist dein Geburtstag?', 'birth'],
] as const)('"%s" asks for a person: %s', (label, what) => {
  expect(asks(label)).toEqual([what])
})

test('a dot on the map asks for an address where it asks for a home, and only there', () => {
  expect(asks('Wo wohnst du?', 'geopoint')).toEqual(['address'])
  expect(asks('Wo ist dir zu heiß?', 'geopoint')).toEqual([])
  expect(asks('Wie heißt der Spielplatz?')).toEqual([])
  expect(asks('Was machst du oft mit dem Handy?')).toEqual([])
})

test('no template asks for anybody', () => {
  for (const id of templates) expect(personalQuestions(templateForm(id)), id).toEqual([])
})
