import { useLanguage, useT } from '#client/i18n/useT.ts'
import { shownNumber } from '../lexical.ts'
import { StepButton } from '../StepButton.tsx'
import { useTyped } from '../useTyped.ts'
import { rangeOf, valuesOf } from '../widgets.ts'
import { type FieldProps, groupNames } from './field.ts'

/**
 * A range in three ways: slide, step, type. Until the first touch there is no answer, and the thumb
 * says so by standing pale in the middle.
 */
export function Slider(props: FieldProps) {
  const t = useT('form')
  const language = useLanguage()
  const { question, id, labelledBy, describedBy, invalid, onChange, onLeave } = props
  const values = valuesOf(rangeOf(question.parameters))
  const middle = Math.floor((values.length - 1) / 2)
  const found = nearestIndex(values, question.value)
  const at = found ?? middle
  const take = (index: number) => {
    const next = values[Math.max(0, Math.min(values.length - 1, index))]
    if (next !== undefined && !question.readonly) onChange(next)
  }
  const { text, onInput } = useTyped(question.value, onChange)
  const words = found === undefined ? t('field.notYet') : shownNumber(values[at] ?? '', language)
  return (
    <fieldset class="form-slider" data-open={found === undefined} {...groupNames(props)}>
      <div class="form-counter">
        <StepButton
          label={t('field.less')}
          sign="minus"
          off={found === 0}
          onClick={() => take(found === undefined ? middle : at - 1)}
          onLeave={onLeave}
        />
        <input
          class="form-input form-input--number"
          type="text"
          inputMode="decimal"
          dir="ltr"
          autocomplete="off"
          placeholder="–"
          readOnly={question.readonly}
          aria-labelledby={labelledBy}
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onLeave}
        />
        <StepButton
          label={t('field.more')}
          sign="plus"
          off={found === values.length - 1}
          onClick={() => take(found === undefined ? middle : at + 1)}
          onLeave={onLeave}
        />
      </div>
      <input
        id={id}
        class="form-slider__track"
        type="range"
        min={0}
        max={values.length - 1}
        step={1}
        value={at}
        style={{ '--filled': `${values.length > 1 ? (at / (values.length - 1)) * 100 : 0}%` }}
        disabled={question.readonly}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid ? true : undefined}
        aria-valuetext={words}
        onInput={(event) => take(Number(event.currentTarget.value))}
        // A tap on the thumb where it stands, or Enter, is an answer as well.
        onClick={(event) => take(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') take(at)
        }}
        onBlur={onLeave}
      />
      <div class="form-slider__ends" aria-hidden="true">
        <span>{shownNumber(values[0] ?? '', language)}</span>
        <span>{shownNumber(values.at(-1) ?? '', language)}</span>
      </div>
    </fieldset>
  )
}

/** Where a typed value stands on the scale; undefined without an answer. */
function nearestIndex(values: readonly string[], value: string): number | undefined {
  const wanted = Number(value)
  if (value === '' || !Number.isFinite(wanted)) return undefined
  const gaps = values.map((one) => Math.abs(Number(one) - wanted))
  return gaps.indexOf(Math.min(...gaps))
}
