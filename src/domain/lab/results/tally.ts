import type { Form } from '#domain/form/form.ts'
import { choices, scale } from '#domain/lab/results/summaries/choices.ts'
import { dates } from '#domain/lab/results/summaries/dates.ts'
import { files } from '#domain/lab/results/summaries/files.ts'
import { numbers } from '#domain/lab/results/summaries/numbers.ts'
import { places } from '#domain/lab/results/summaries/places.ts'
import { ranking } from '#domain/lab/results/summaries/ranking.ts'
import { words } from '#domain/lab/results/summaries/words.ts'
import { kindFor } from './byType.ts'
import { type Field, fieldsOf } from './fields.ts'
import { headOf } from './head.ts'
import { leastForRoom, stateOf, type TallyOptions } from './options.ts'
import { type Answered, type Sheet, sheetsOf } from './sheet.ts'
import type { Results, Summary, SummaryHead } from './summary.ts'

/**
 * One summary for each question that has something to show, in the order of the form. The same
 * answer, handed in twice, counts once; a hidden answer does not count.
 */
export function tally(form: Form, answers: readonly Answered[], options: TallyOptions): Results {
  const sheets = sheetsOf(answers).filter(({ answer }) => !isHidden(answer, options))
  return {
    form: { id: form.id, version: form.version },
    n: sheets.length,
    questions: fieldsOf(form).flatMap((field) => summaryOf(form, field, sheets, options) ?? []),
  }
}

/** The facilitator has taken the answer out as a whole. */
export const isHidden = (answer: Answered, options: TallyOptions): boolean =>
  stateOf(options, answer.id, '') === 'hidden'

function summaryOf(
  form: Form,
  field: Field,
  sheets: readonly Sheet[],
  options: TallyOptions,
): Summary | undefined {
  const kind = kindFor(field.question)
  if (!kind) return undefined
  const head = headOf(form, field, sheets, options)
  if (tooFew(head, options)) return { ...head, kind: 'withheld', why: 'too_few' }
  return makers[kind](head, { form, field, sheets, options })
}

/** To the room, nobody's answer is shown alone. None at all is shown: it gives nobody away. */
function tooFew({ answered }: SummaryHead, options: TallyOptions): boolean {
  if (options.audience === 'desk') return false
  return answered !== null && answered > 0 && answered < (options.least ?? leastForRoom)
}

const makers = { choices, scale, ranking, numbers, dates, words, places, files }
