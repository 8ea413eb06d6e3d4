import type { ChoiceView } from '#domain/form/run.ts'
import { LabelMedia } from '../LabelMedia.tsx'
import { LabelWords } from '../LabelWords.tsx'
import type { FieldProps } from './field.ts'
import { type Option, Radios } from './Radios.tsx'

/** A choice's own words, or its value where the form has none. */
export const ChoiceWords = ({ choice: { label, value } }: { choice: ChoiceView }) => (
  <>
    {label.text ? <LabelWords label={label} /> : label.image ? null : value}
    <LabelMedia label={label} picture={false} />
  </>
)

export const optionsOf = (choices: readonly ChoiceView[] = []): readonly Option[] =>
  choices.map((choice) => ({ value: choice.value, label: <ChoiceWords choice={choice} /> }))

/** Answers as full-width tiles. */
export const ChoiceList = (props: FieldProps) => (
  <Radios
    {...props}
    look="form-list"
    multiple={props.question.type === 'select_multiple'}
    options={optionsOf(props.question.choices)}
  />
)
