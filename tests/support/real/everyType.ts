import type { Form, Item, Label, Question } from '#domain/form/form.ts'

const label = (de: string, en: string): { label: Label } => ({
  label: { text: { de: [de], en: [en] } },
})
const plain = { appearance: [], extra: {}, parameters: {} } as const
const from1to5 = { parameters: { start: '1', end: '5', step: '1' } }
const look = (name: string) => ({ extra: { 'lab::look': name } })
const lookWords = (...appearance: string[]) => ({ appearance })
const choices = { choices: { list: 'orte' } }

/** One question of each way a question can look, in four groups. */
const asked: Readonly<Record<string, Readonly<Record<string, Partial<Question>>>>> = {
  words: {
    note: { type: 'note' },
    text: { type: 'text', required: ['f', 'true'] },
    lines: { type: 'text', ...lookWords('multiline') },
    integer: { type: 'integer' },
    counter: { type: 'integer', ...lookWords('counter') },
    date: { type: 'date' },
    time: { type: 'time' },
    acknowledge: { type: 'acknowledge' },
  },
  choices: {
    list: { type: 'select_one', ...choices },
    several: { type: 'select_multiple', ...choices },
    tiles: { type: 'select_one', ...choices, ...lookWords('columns') },
    minimal: { type: 'select_one', ...choices, ...lookWords('minimal') },
    search: { type: 'select_one', ...choices, ...lookWords('autocomplete') },
    likert: { type: 'select_one', ...choices, ...lookWords('likert') },
    swipe: { type: 'select_one', ...choices, ...look('swipe') },
    rank: { type: 'rank', ...choices },
  },
  scales: {
    slider: { type: 'range' },
    stars: { type: 'range', ...lookWords('rating'), ...from1to5 },
    scale: { type: 'range', ...lookWords('picker'), ...from1to5 },
    faces: { type: 'range', ...look('faces'), ...from1to5 },
    semantic: { type: 'range', ...look('semantic'), ...from1to5 },
  },
  things: {
    place: { type: 'geopoint' },
    dots: { type: 'geotrace', ...look('dots') },
    area: { type: 'geoshape' },
    photo: { type: 'image' },
    draw: { type: 'image', ...lookWords('draw') },
    annotate: { type: 'image', ...lookWords('annotate') },
    audio: { type: 'audio' },
    file: { type: 'file' },
    barcode: { type: 'barcode' },
  },
}

const groups: readonly Item[] = Object.entries(asked).map(([name, questions]) => ({
  ...{ kind: 'group', name, ...plain, appearance: ['field-list'] },
  ...label(`Teil ${name}`, `Part ${name}`),
  items: Object.entries(questions).map(
    ([own, question]): Item => ({
      ...{ kind: 'question', type: 'text', name: own, ...plain },
      ...label(`Was ist hier richtig? (${own})`, `What is right here? (${own})`),
      ...question,
    }),
  ),
}))

/** Every way to ask that the player knows: for whoever looks at all of its screens. */
export const formOfEveryType: Form = {
  ...{ format: 1, id: 'alles', version: '1', title: { de: 'Alle Fragen', en: 'All questions' } },
  ...{ languages: ['de', 'en'], style: [], items: groups, tables: {}, media: {}, extra: {} },
  lists: {
    orte: (['Schulhof', 'Markt', 'Park'] as const).map((name) => ({
      ...{ value: name.toLowerCase(), label: { text: { de: [name], en: [name] } }, extra: {} },
    })),
  },
}
