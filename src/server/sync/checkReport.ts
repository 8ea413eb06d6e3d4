import { answerProblems } from '#domain/answers.ts'
import { assetProblems } from '#domain/asset.ts'
import type { Category } from '#domain/category.ts'
import type { Report } from '#domain/report.ts'
import { err, ok, type Result } from '#domain/result.ts'
import type { OperationProblem } from '#protocol/problem.ts'
import type { LoadedCity } from '../cities.ts'
import { problem } from './prepare.ts'

/** Whether this city can work with the report; the category it belongs to. */
export function checkReport(
  { city, list }: Pick<LoadedCity, 'city' | 'list'>,
  report: Report,
): Result<Category, OperationProblem> {
  const category = list.categories.find((known) => known.service_code === report.service_code)
  if (!category) {
    const detail = `${city.id} has no category "${report.service_code}"`
    return err(problem('service_code', 'unknown_category', detail))
  }
  if (category.description_required && report.description.trim() === '') {
    return err(problem('description', 'description_required', 'this category needs a description'))
  }
  const [code, why] = Object.entries(answerProblems(category, report.attributes))[0] ?? []
  if (code !== undefined && why !== undefined) {
    const kind = why === 'required' ? 'answer_required' : 'answer_invalid'
    return err(problem(`attributes.${code}`, kind, why))
  }
  const [assetCode, wrong] = Object.entries(assetProblems(category, report.attributes))[0] ?? []
  if (assetCode !== undefined && wrong !== undefined) {
    return err(problem(`attributes.${assetCode}`, 'answer_invalid', wrong))
  }
  return ok(category)
}
