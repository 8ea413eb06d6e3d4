import { type Draft, noLabel, type RawLabel } from '../draft/draft.ts'
import type { RowReader } from './rowReader.ts'
import type { SurveyInput } from './survey.ts'

const choice: Readonly<Record<string, string>> = {
  de: 'Etwas anderes',
  'de-simple': 'Etwas anderes',
}
const question: Readonly<Record<string, string>> = {
  de: 'Was denn?',
  'de-simple': 'Was ist es?',
}

const inAll = (
  languages: readonly string[],
  words: Readonly<Record<string, string>>,
  otherwise: string,
): RawLabel => ({
  ...noLabel,
  text: Object.fromEntries(languages.map((one) => [one, [words[one] ?? otherwise]])),
})

/** `or_other`: a choice "other" in the list, and behind the question a text for what it is. */
export function otherQuestion(reader: RowReader, draft: Draft, input: SurveyInput): Draft {
  const { list } = draft.choices ?? {}
  const at = reader.at('type')
  if (list === undefined || draft.cells.filter) {
    input.findings.problem(
      at,
      'other-with-filter',
      'or_other works with a list of the sheet "choices" and without choice_filter only. Add a choice "other" and a text question.',
    )
  } else {
    const choices = input.lists[list]
    if (choices && !choices.some((one) => one.value === 'other')) {
      const label = inAll(input.languages, choice, 'Other')
      choices.push({ value: 'other', at, label, extra: {} })
    }
  }
  return {
    kind: 'question',
    type: 'text',
    name: `${draft.name}_other`,
    at: draft.at,
    labels: { label: inAll(input.languages, question, 'Please specify.') },
    cells: { relevant: { text: `selected(\${${draft.name}}, 'other')`, at } },
    triggers: [],
    parameters: {},
    appearance: [],
    extra: {},
    items: [],
  }
}
