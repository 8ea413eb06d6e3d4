import type { ReportRow } from '#client/db/schema.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useCategory } from '#client/stores/useCategory.ts'
import { inLanguage } from '#domain/localText.ts'
import { factsOf } from './facts.ts'
import { fieldKey, problemKey, questionCode } from './problemWords.ts'

/** What is wrong and what to do, in the person's words; a question is named by its own text. */
export function useProblemWords(
  report: ReportRow,
  problem: { readonly field: string; readonly code: string },
): { readonly field: string; readonly remedy: string } {
  const t = useT('mine')
  const language = useLanguage()
  const { category } = useCategory(report.city, factsOf(report).service_code)
  const code = questionCode(problem.field)
  const question = category?.questions.find((one) => one.code === code)
  return {
    field: question
      ? inLanguage(question.description, language).text
      : t(`field.${fieldKey(problem.field)}`),
    remedy: t(`problem.${problemKey(problem.code)}`),
  }
}
