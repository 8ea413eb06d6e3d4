import type { FieldProps } from './field.ts'
import { Radios } from './Radios.tsx'
import { useScale } from './scaleOptions.tsx'

/** Agreement from one end to the other: side by side where there is room, else below one another. */
export const Likert = (props: FieldProps) => (
  <Radios {...props} look="form-likert" options={useScale(props.question)} />
)

/** A few numbers in a row. */
export const NumberScale = (props: FieldProps) => (
  <Radios {...props} look="form-row" bare options={useScale(props.question)} />
)
