import type { Form } from '#domain/form/form.ts'
import type { Lab, LabAnswer } from '#domain/lab/lab.ts'
import { type Field, fieldsOf } from '#domain/lab/results/fields.ts'
import { moderationKey, type TallyOptions } from '#domain/lab/results/options.ts'
import type { Sql } from '../../storage/sql.ts'
import { answerOf, answerPage, moderationOf } from '../answerRows.ts'
import { formOf, formsOf } from '../formRows.ts'
import { type LabRow, labOf } from '../labRow.ts'

/** A question with the version of the form that asked it. */
export interface FormField extends Field {
  readonly form: Form
}

export interface ExportData {
  readonly lab: Lab
  /** The newest version. */
  readonly form: Form
  /** Of all versions: first the newest's, then what only earlier ones asked. */
  readonly fields: readonly FormField[]
  /** Without those that the facilitator has hidden as a whole; page by page, never all at once. */
  readonly answers: () => AsyncGenerator<ExportedAnswer>
  readonly moderation: NonNullable<TallyOptions['moderation']>
}

export type ExportedAnswer = LabAnswer & { readonly late: boolean }

const pageSize = 250

/** Undefined: the lab has lost its form. */
export async function exportData(sql: Sql, row: LabRow): Promise<ExportData | undefined> {
  const { city, id } = row
  const lab = labOf(row)
  const form = await formOf(sql, city, id, lab.form.sha256)
  if (!form) return undefined
  const states = await moderationOf(sql, city, id)
  const moderation = new Map(
    states.map(({ answer_id, ref, state }) => [moderationKey(answer_id, ref), state]),
  )
  const fields = new Map<string, FormField>()
  for (const version of [form, ...(await earlierForms(sql, row, lab))]) {
    for (const field of fieldsOf(version)) {
      if (!fields.has(field.path)) fields.set(field.path, { ...field, form: version })
    }
  }
  const isShown = (answer: LabAnswer) => moderation.get(moderationKey(answer.id, '')) !== 'hidden'
  const answers = () => shownAnswers(sql, row, isShown)
  return { lab, form, fields: [...fields.values()], answers, moderation }
}

async function* shownAnswers(
  sql: Sql,
  { city, id }: LabRow,
  isShown: (answer: LabAnswer) => boolean,
): AsyncGenerator<ExportedAnswer> {
  let after: string | undefined = ''
  while (after !== undefined) {
    const rows = await answerPage(sql, { city, lab_id: id }, { after, limit: pageSize })
    const read = rows.map((one) => ({ ...answerOf(one), late: Number(one.late) === 1 }))
    yield* read.filter(isShown)
    after = rows.length < pageSize ? undefined : rows.at(-1)?.id
  }
}

async function earlierForms(sql: Sql, { city, id }: LabRow, lab: Lab): Promise<readonly Form[]> {
  const forms: Form[] = []
  for (const { sha256 } of await formsOf(sql, city, id)) {
    const form = sha256 === lab.form.sha256 ? undefined : await formOf(sql, city, id, sha256)
    if (form) forms.push(form)
  }
  return forms
}
