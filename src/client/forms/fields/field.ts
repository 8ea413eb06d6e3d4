import type { QuestionView, Value } from '#domain/form/run.ts'

/** What every kind of field is given. Its words stand above it; errors beside it. */
export interface FieldProps {
  readonly question: QuestionView
  /** Of the control that an error leads to. */
  readonly id: string
  /** Id of the question's words. */
  readonly labelledBy: string
  /** Ids of hint and error. */
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly onChange: (value: Value) => void
  /** The person has left the field: what is wrong may be said now. */
  readonly onLeave: () => void
}

/** For the element that groups a field's controls. */
export const groupNames = ({ labelledBy, describedBy }: FieldProps) => ({
  'aria-labelledby': labelledBy,
  'aria-describedby': describedBy,
})

/** For a control that is the field. */
export const controlNames = ({ id, labelledBy, describedBy, invalid }: FieldProps) => ({
  id,
  'aria-labelledby': labelledBy,
  'aria-describedby': describedBy,
  'aria-invalid': invalid ? true : undefined,
})
