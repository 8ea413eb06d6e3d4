import type { LabelView, QuestionView } from '#domain/form/run.ts'
import { plainText } from './plainText.ts'
import type { Spoken } from './player.ts'

/** What a page says, in order: title, questions, hints, answers to choose from. */
export function spokenOf(questions: readonly QuestionView[], title?: LabelView): readonly Spoken[] {
  const labels = [
    title,
    ...questions.flatMap(({ label, hint, choices = [] }) => [
      label,
      hint,
      ...choices.map((choice) => choice.label),
    ]),
  ]
  return labels.flatMap((label) =>
    label?.text.trim() ? [{ text: plainText(label.text), language: label.language }] : [],
  )
}
