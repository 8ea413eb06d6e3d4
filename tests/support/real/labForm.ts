import { createHash } from 'node:crypto'
import type { Form, Item } from '#domain/form/form.ts'

const plain = { appearance: [], extra: {}, parameters: {} } as const
const words = (de: string, en: string) => ({ label: { text: { de: [de], en: [en] } } })

export const places = [
  ['schule', 'Schulhof'],
  ['markt', 'Marktplatz'],
  ['park', 'Park'],
] as const

const items: readonly Item[] = [
  {
    ...{ kind: 'question', type: 'select_one', name: 'heiss', ...plain },
    ...{ ...words('Wo ist es am heißesten?', 'Where is it hottest?'), choices: { list: 'orte' } },
  },
  {
    kind: 'question',
    type: 'text',
    name: 'idee',
    ...plain,
    ...words('Was würde helfen?', 'What would help?'),
  },
]

/** Two questions, as short as a lab can be: a choice, and words of one's own. */
export const aHeatForm = (version = '1', more: readonly Item[] = []): Form => ({
  ...{ format: 1, id: 'hitze', version, title: { de: 'Heiße Orte', en: 'Hot places' } },
  ...{ languages: ['de', 'en'], style: [], items: [...items, ...more] },
  ...{ tables: {}, media: {}, extra: {} },
  lists: {
    orte: places.map(([value, label]) => ({
      ...{ value, label: { text: { de: [label], en: [label] } }, extra: {} },
    })),
  },
})

/** A third question, for a form that is changed while people answer. */
export const oneMore: Item = {
  ...{ kind: 'question', type: 'integer', name: 'wasser', ...plain },
  ...words('Wie viele Trinkbrunnen kennst du?', 'How many drinking fountains do you know?'),
}

/** The code that leaves the kiosk. */
export const leaveCode = '4711'
export const kiosk = {
  idle_s: 60,
  leave_sha256: createHash('sha256').update(leaveCode).digest('hex'),
}
