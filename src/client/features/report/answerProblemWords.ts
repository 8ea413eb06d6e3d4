import type { useT } from '#client/i18n/useT.ts'
import type { AnswerProblem } from '#domain/answers.ts'
import type { Question } from '#domain/category.ts'

type Words = ReturnType<typeof useT<'report'>>

/** Names the question and the remedy. */
export function answerProblemWords(
  t: Words,
  question: string,
  { min, max }: Pick<Question, 'min' | 'max'>,
  problem: AnswerProblem,
): string {
  const name = question.replace(/[?:.]$/, '')
  if (problem !== 'out_of_range') return t(`questions.problem.${problem}`, { question: name })
  const range =
    min !== undefined && max !== undefined
      ? t('questions.rangeBetween', { min, max })
      : min !== undefined
        ? t('questions.rangeMin', { min })
        : t('questions.rangeMax', { max })
  return t('questions.problem.out_of_range', { question: name, range })
}
