import type { ChoiceView } from '#domain/form/run.ts'
import { usePlayer } from '../playerContext.ts'
import { ChoiceWords } from './ChoiceList.tsx'
import type { FieldProps } from './field.ts'
import { Radios } from './Radios.tsx'

/** Answers side by side, with their pictures where they have any. */
export function PictureTiles(props: FieldProps) {
  const { choices = [], appearance, type } = props.question
  const columns = appearance.map((word) => /^columns-(\d+)$/.exec(word)?.[1]).find(Boolean)
  const isTight = appearance.some((word) => /^(columns-pack|horizontal|compact|quick)/.test(word))
  const hasPictures = choices.some(({ label }) => label.image)
  const look = ['form-grid', hasPictures && 'form-grid--pictures', isTight && 'form-grid--tight']
  return (
    <div style={columns ? { '--columns': columns } : undefined}>
      <Radios
        {...props}
        look={look.filter(Boolean).join(' ')}
        multiple={type === 'select_multiple'}
        options={choices.map((choice) => ({
          value: choice.value,
          label: <ChoiceWords choice={choice} />,
          picture: <ChoicePicture choice={choice} />,
          // A picture without words is named by its value, the only word there is.
          ...(choice.label.text ? {} : { name: choice.value }),
        }))}
      />
    </div>
  )
}

export function ChoicePicture({ choice: { label } }: { choice: ChoiceView }) {
  const { formMedia } = usePlayer()
  const url = label.image && formMedia?.(label.image)
  return url ? <img class="form-tile__picture" src={url} alt="" /> : null
}
