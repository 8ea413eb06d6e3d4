import { assetAnswers } from './asset.ts'
import type { Category, Question, Stopper } from './category.ts'

/** One answer, as Open311 carries it: a text, or the keys of a multivaluelist. */
export type AnswerValue = string | readonly string[]
export type Answers = Readonly<Record<string, AnswerValue>>

export type AnswerProblem =
  | 'required'
  | 'not_a_number'
  | 'out_of_range'
  | 'not_a_date'
  | 'not_in_list'
  | 'too_long'
  | 'line_break'
  | 'unknown_question'

export const maxAnswerLength = 2000

const keysOf = (value: AnswerValue | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

export const isAnswered = (value: AnswerValue | undefined): boolean =>
  keysOf(value).some((key) => key.trim() !== '')

/** The questions to ask, in order. An answer to a question no longer asked counts for nothing. */
export function relevantQuestions(category: Category, answers: Answers): readonly Question[] {
  const asked = new Set<string>()
  const shown: Question[] = []
  for (const question of [...category.questions].sort((a, b) => a.order - b.order)) {
    const on = question.only_if
    const fits =
      !on || (asked.has(on.code) && keysOf(answers[on.code]).some((key) => on.any_of.includes(key)))
    if (!fits) continue
    asked.add(question.code)
    shown.push(question)
  }
  return shown
}

/** Answers to questions that are asked, and the thing chosen; the rest stays on the device. */
export function relevantAnswers(category: Category, answers: Answers): Answers {
  const kept: Record<string, AnswerValue> = { ...assetAnswers(category, answers) }
  for (const { code, variable } of relevantQuestions(category, answers)) {
    const value = answers[code]
    if (variable && value !== undefined && isAnswered(value)) kept[code] = value
  }
  return kept
}

export function stopperFor(category: Category, answers: Answers): Stopper | undefined {
  for (const { code, stops } of relevantQuestions(category, answers)) {
    const found = stops.find(({ key }) => keysOf(answers[code]).includes(key))
    if (found) return found
  }
  return undefined
}

/** What is wrong, by the question's code; empty when the city can work with the answers. */
export function answerProblems(
  category: Category,
  answers: Answers,
): Record<string, AnswerProblem> {
  const problems: Record<string, AnswerProblem> = {}
  for (const question of relevantQuestions(category, answers)) {
    if (!question.variable) continue
    const problem = problemOf(question, answers[question.code])
    if (problem) problems[question.code] = problem
  }
  return problems
}

function problemOf(question: Question, value: AnswerValue | undefined): AnswerProblem | undefined {
  if (value === undefined || !isAnswered(value)) return question.required ? 'required' : undefined
  const { datatype, values } = question
  if (datatype === 'singlevaluelist' || datatype === 'multivaluelist') {
    const keys = keysOf(value)
    if (datatype === 'singlevaluelist' && keys.length > 1) return 'not_in_list'
    return keys.every((key) => values.some((known) => known.key === key))
      ? undefined
      : 'not_in_list'
  }
  return typeof value === 'string' ? textProblem(question, value) : 'not_in_list'
}

function textProblem({ datatype, min, max }: Question, text: string): AnswerProblem | undefined {
  if (text.length > maxAnswerLength) return 'too_long'
  switch (datatype) {
    case 'number':
      return numberProblem(text, min, max)
    case 'datetime':
      return Number.isNaN(Date.parse(text)) ? 'not_a_date' : undefined
    case 'string':
      return /[\r\n]/.test(text) ? 'line_break' : undefined
    default:
      return undefined
  }
}

function numberProblem(text: string, min = -Infinity, max = Infinity): AnswerProblem | undefined {
  // German keyboards give a comma; what is stored and sent has a point.
  const number = Number(text.replace(',', '.'))
  if (!Number.isFinite(number)) return 'not_a_number'
  return number < min || number > max ? 'out_of_range' : undefined
}
