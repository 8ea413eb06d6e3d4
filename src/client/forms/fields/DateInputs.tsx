import { useLanguage, useT } from '#client/i18n/useT.ts'
import { dateTimeValue, shownDateTime, shownTime, timeValue } from '../lexical.ts'
import { controlNames, type FieldProps, groupNames } from './field.ts'

interface NativeProps extends FieldProps {
  readonly type: 'date' | 'time' | 'datetime-local'
  readonly shown: string
  readonly read: (typed: string) => string
}

/** The browser's own: each device has one that its owner knows. */
const Native = ({ type, shown, read, ...props }: NativeProps) => (
  <input
    {...controlNames(props)}
    class="form-input form-input--date"
    type={type}
    readOnly={props.question.readonly}
    value={shown}
    onInput={(event) => props.onChange(read(event.currentTarget.value))}
    onBlur={props.onLeave}
  />
)

export const DateInput = (props: FieldProps) => (
  <Native
    {...props}
    type="date"
    shown={props.question.value.slice(0, 10)}
    read={(typed) => typed}
  />
)
export const TimeInput = (props: FieldProps) => (
  <Native {...props} type="time" shown={shownTime(props.question.value)} read={timeValue} />
)
export const DateTimeInput = (props: FieldProps) => (
  <Native
    {...props}
    type="datetime-local"
    shown={shownDateTime(props.question.value)}
    read={dateTimeValue}
  />
)

/** Month and year, or the year alone: the value is the first day of it. */
export function MonthInput(props: FieldProps) {
  const t = useT('form')
  const language = useLanguage()
  const { question, id, onChange, onLeave } = props
  const [year = '', month = ''] = question.value.split('-')
  const onlyYear = question.appearance.includes('year')
  const put = (nextYear: string, nextMonth: string) =>
    onChange(nextYear || nextMonth ? `${nextYear}-${nextMonth || '01'}-01` : '')
  const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return (
    <fieldset class="form-month" {...groupNames(props)}>
      {!onlyYear && (
        <label class="form-sublabel">
          {t('field.month')}
          <select
            class="form-input"
            value={month}
            disabled={question.readonly}
            onChange={(event) => put(year, event.currentTarget.value)}
            onBlur={onLeave}
          >
            <option value="">–</option>
            {Array.from({ length: 12 }, (_, at) => (
              <option key={at} value={String(at + 1).padStart(2, '0')}>
                {names.format(Date.UTC(2024, at, 1))}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="form-sublabel">
        {t('field.year')}
        <input
          id={id}
          class="form-input form-input--number"
          type="text"
          inputMode="numeric"
          maxLength={4}
          dir="ltr"
          autocomplete="off"
          readOnly={question.readonly}
          value={year}
          onInput={(event) => put(event.currentTarget.value.replace(/\D/g, ''), month)}
          onBlur={onLeave}
        />
      </label>
    </fieldset>
  )
}
