import { useLanguage } from '#client/i18n/useT.ts'
import type { ChoiceView, QuestionView } from '#domain/form/run.ts'
import { shownNumber } from '../lexical.ts'
import { plainText } from '../plainText.ts'
import { rangeOf, valuesOf } from '../widgets.ts'
import { ChoiceWords } from './ChoiceList.tsx'
import type { Option } from './Radios.tsx'

/** The answers of a scale, whether they are choices or numbers. */
export function useScale(question: QuestionView): readonly Option[] {
  const language = useLanguage()
  if (question.choices) {
    return question.choices.map((choice) => ({
      value: choice.value,
      label: <ChoiceWords choice={choice} />,
    }))
  }
  const { start = '1', end = '5', ...rest } = question.parameters
  return valuesOf(rangeOf({ start, end, ...rest })).map((value) => ({
    value,
    label: shownNumber(value, language),
  }))
}

/**
 * How glad each face looks, 0 to 1. A choice may say it (column `face`, 1 to 5); else higher numbers
 * are gladder; else the list begins with the best, as German scales do.
 */
export function moodsOf(choices: readonly ChoiceView[] | undefined, count: number): number[] {
  const even = (at: number) => (count > 1 ? at / (count - 1) : 1)
  if (!choices) return Array.from({ length: count }, (_, at) => even(at))
  const said = choices.map(({ extra }) => Number(extra.face ?? extra['lab::face'] ?? Number.NaN))
  if (said.every(Number.isFinite))
    return said.map((face) => Math.min(1, Math.max(0, (face - 1) / 4)))
  const numbers = choices.map(({ value }) => Number(value))
  if (numbers.every(Number.isFinite)) {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
    return numbers.map((one) => (high > low ? (one - low) / (high - low) : 1))
  }
  return choices.map((_, at) => 1 - even(at))
}

export interface Ends {
  readonly low: string
  readonly high: string
}

/** The two words a semantic scale stands between: its outer choices, or the columns for them. */
export function endsOf(question: QuestionView): Ends | undefined {
  const { choices, extra, label } = question
  if (choices) {
    const [first, last] = [choices[0], choices.at(-1)]
    return first && last
      ? { low: plainText(first.label.text), high: plainText(last.label.text) }
      : undefined
  }
  const read = (name: string) =>
    Object.entries(extra).find(
      ([column]) =>
        label && column.startsWith(`${name}::`) && column.endsWith(`(${label.language})`),
    )?.[1] ?? extra[name]
  const [low, high] = [read('lab::low'), read('lab::high')]
  return low && high ? { low, high } : undefined
}
