import type { Form } from '#domain/form/form.ts'
import { type Field, labelText } from './fields.ts'
import type { TallyOptions } from './options.ts'
import type { Sheet } from './sheet.ts'
import type { SummaryHead } from './summary.ts'

/** Whose answer a question has, and why others have none. */
export function headOf(
  form: Form,
  field: Field,
  sheets: readonly Sheet[],
  options: TallyOptions,
): SummaryHead {
  const { path, question, group } = field
  const label = labelText(question.label, form, options.language)
  const groupLabel = labelText(group?.label, form, options.language)?.text
  const without = sheets.filter((sheet) => sheet.at(path).length === 0)
  const notAsked = without.filter((sheet) => !wasAsked(field, sheet, options)).length
  return {
    path,
    label: label?.text || question.name,
    language: label?.language ?? options.language,
    ...(group && groupLabel ? { group: { path: group.path, label: groupLabel } } : {}),
    type: question.type,
    answered: sheets.length - without.length,
    entries: sheets.reduce((sum, sheet) => sum + sheet.at(path).length, 0),
    missing: { skipped: without.length - notAsked, not_asked: notAsked },
  }
}

const wasAsked = (field: Field, sheet: Sheet, options: TallyOptions): boolean =>
  options.asked?.(sheet.answer).has(field.path) ?? !(field.conditional || field.repeats.length > 0)
