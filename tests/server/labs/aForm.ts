import type { Form, Question } from '#domain/form/form.ts'

const question = (
  name: string,
  type: Question['type'],
  more: Partial<Question> = {},
): Question => ({
  kind: 'question',
  name,
  type,
  appearance: [],
  extra: {},
  parameters: {},
  label: { text: { de: [`Frage ${name}`] } },
  ...more,
})

/** One question of each kind that the endpoint treats in its own way. */
export const aForm = (change: Partial<Form> = {}): Form => ({
  format: 1,
  id: 'spielplatz',
  version: '1',
  title: { de: 'Spielplatz-Check', en: 'Playground check' },
  languages: ['de', 'en'],
  style: [],
  items: [
    question('mood', 'select_one', { choices: { list: 'moods' } }),
    question('why', 'text'),
    question('photo', 'image'),
    question('sound', 'audio'),
  ],
  lists: {
    moods: ['good', 'bad'].map((value) => ({ value, label: { text: { de: [value] } }, extra: {} })),
  },
  tables: {},
  media: {},
  extra: {},
  ...change,
})
