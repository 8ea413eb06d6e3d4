import { useT } from '#client/i18n/useT.ts'
import type { FieldProps } from './field.ts'
import { Radios } from './Radios.tsx'
import { useScale } from './scaleOptions.tsx'

/** A rating: all stars up to the chosen one are filled. */
export function Stars(props: FieldProps) {
  const t = useT('form')
  const scale = useScale(props.question)
  const chosen = scale.findIndex(({ value }) => value === props.question.value)
  return (
    <Radios
      {...props}
      look="form-row form-stars"
      bare
      options={scale.map((option, at) => ({
        ...option,
        name: t('field.of', { value: at + 1, count: scale.length }),
        picture: (
          <svg class="form-star" viewBox="0 0 24 24" data-on={at <= chosen} aria-hidden="true">
            <path d="m12 2.6 2.9 6 6.6.9-4.8 4.6 1.2 6.5L12 17.5l-5.9 3.1 1.2-6.5L2.5 9.5l6.6-.9Z" />
          </svg>
        ),
      }))}
    />
  )
}
