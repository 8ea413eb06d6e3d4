import { useT } from '#client/i18n/useT.ts'
import { Face } from './Face.tsx'
import type { FieldProps } from './field.ts'
import { Radios } from './Radios.tsx'
import { moodsOf, useScale } from './scaleOptions.tsx'

/** Smileys with their words below; without words they are named by their place. */
export function Faces(props: FieldProps) {
  const t = useT('form')
  const scale = useScale(props.question)
  const moods = moodsOf(props.question.choices, scale.length)
  const options = scale.map((option, at) => ({
    ...option,
    picture: <Face mood={moods[at] ?? 0.5} />,
    ...(props.question.choices
      ? {}
      : { name: t('field.of', { value: at + 1, count: scale.length }) }),
  }))
  return <Radios {...props} look="form-faces" bare options={options} />
}
