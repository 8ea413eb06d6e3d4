import { useT } from '#client/i18n/useT.ts'
import { spokenIn } from '../direction.ts'
import { usePlayer } from '../playerContext.ts'
import type { FieldProps } from './field.ts'
import { Radios } from './Radios.tsx'
import { endsOf, useScale } from './scaleOptions.tsx'

/** Somewhere between two words. */
export function Semantic(props: FieldProps) {
  const t = useT('form')
  const { question } = props
  const { mode } = usePlayer()
  const scale = useScale(question)
  const ends = endsOf(question)
  const count = scale.length
  const nameOf = (at: number): string => {
    const place = t('field.of', { value: at + 1, count })
    if (!ends) return place
    if (at === 0) return `${ends.low}, ${place}`
    return at === count - 1 ? `${ends.high}, ${place}` : place
  }
  const language = question.label?.language ?? ''
  if (mode === 'plain') {
    // Below one another: a thumb hits them, and the words stand beside their answers.
    const options = scale.map(({ value }, at) => ({ value, label: nameOf(at) }))
    return <Radios {...props} look="form-list" options={options} />
  }
  return (
    <div class="form-semantic">
      <Radios
        {...props}
        look="form-row form-semantic__row"
        bare
        options={scale.map(({ value }, at) => ({ value, label: at + 1, name: nameOf(at) }))}
      />
      {ends && (
        <div class="form-semantic__ends" aria-hidden="true" {...spokenIn(language)}>
          <span>{ends.low}</span>
          <span>{ends.high}</span>
        </div>
      )}
    </div>
  )
}
