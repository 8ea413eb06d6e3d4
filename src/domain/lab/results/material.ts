import type { Form } from '#domain/form/form.ts'
import type { Field } from './fields.ts'
import type { TallyOptions } from './options.ts'
import type { Sheet } from './sheet.ts'

/** What a summary of each kind is made from. */
export interface Material {
  readonly form: Form
  readonly field: Field
  readonly sheets: readonly Sheet[]
  readonly options: TallyOptions
}
