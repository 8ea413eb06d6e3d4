import type { Form, Item, Question, QuestionType } from '#domain/form/form.ts'
import type { Answered } from '#domain/lab/results/sheet.ts'

export const question = (
  name: string,
  type: QuestionType,
  more: Partial<Question> = {},
): Question => ({
  ...{ kind: 'question', name, type, appearance: [], extra: {}, parameters: {} },
  label: { text: { de: [`Frage ${name}`], en: [`Question ${name}`] } },
  ...more,
})

export const select = (name: string, list: string, more: Partial<Question> = {}): Question =>
  question(name, 'select_one', { choices: { list }, ...more })

const choice = (value: string, de: string, en: string) => ({
  ...{ value, extra: {} },
  label: { text: { de: [de], en: [en] } },
})

export const aForm = (items: readonly Item[]): Form => ({
  ...{ format: 1, id: 'pause', version: '1', title: { de: 'Schulhof' }, style: [], items },
  languages: ['de', 'en'],
  lists: {
    yes: [choice('yes', 'Ja', 'Yes'), choice('no', 'Nein', 'No')],
    mood: [
      choice('good', 'Gut', 'Good'),
      choice('ok', 'Geht so', 'OK'),
      choice('bad', 'Schlecht', 'Bad'),
    ],
    wish: [
      choice('tree', 'Bäume', 'Trees'),
      choice('ball', 'Ballplatz', 'Pitch'),
      choice('seat', 'Bänke', 'Benches'),
    ],
  },
  ...{ tables: {}, media: {}, extra: {} },
})

const hex = (at: number) => at.toString(16).padStart(12, '0')
export const answerId = (at: number): string => `00000000-0000-4000-8000-${hex(at)}`

export const anAnswer = (at: number, answers: Record<string, string>): Answered => ({
  ...{ id: answerId(at), answers, media: [], language: 'de' },
})
