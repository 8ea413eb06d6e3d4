import type { TFunction } from 'i18next'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { ChoiceView, QuestionView } from '#domain/form/run.ts'
import { spokenIn } from './direction.ts'
import { cornersOf, pointsOf, shownNumber, spotsOf, wordsOf } from './lexical.ts'
import { MediaPreview } from './MediaPreview.tsx'
import { plainText } from './plainText.ts'
import { widgetOf } from './widgets.ts'

/** An answer as a person would say it. */
export function AnswerWords({ question }: { question: QuestionView }) {
  const t = useT('form')
  const language = useLanguage()
  const { type, value, choices } = question
  switch (type) {
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return <MediaPreview name={value} type={type} small />
    case 'select_one':
    case 'select_multiple':
    case 'rank':
      return (
        <span {...spokenIn(choices?.[0]?.label.language ?? '')}>
          {chosenWords(wordsOf(value), choices ?? [], type === 'rank', language)}
        </span>
      )
    case 'text':
      return widgetOf(question) === 'pictureDots' ? (
        <span>{t('place.points', { count: spotsOf(value).length })}</span>
      ) : (
        <span dir="auto">{value}</span>
      )
    case 'barcode':
      return <span dir="auto">{value}</span>
    default:
      return <>{plainValue(question, language, t)}</>
  }
}

function chosenWords(
  values: readonly string[],
  choices: readonly ChoiceView[],
  isRanked: boolean,
  language: string,
): string {
  const names = values.map((value) => {
    const label = choices.find((choice) => choice.value === value)?.label
    return plainText(label?.text ?? '') || value
  })
  return isRanked
    ? names.map((name, at) => `${at + 1}. ${name}`).join('  ')
    : new Intl.ListFormat(language, { type: 'unit' }).format(names)
}

function plainValue(
  question: QuestionView,
  language: string,
  t: TFunction<['form', 'common']>,
): string {
  const { type, value } = question
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'range':
      return shownNumber(value, language)
    case 'date':
    case 'dateTime':
    case 'time':
      return momentWords(type, value, language)
    case 'geopoint':
      return t('place.point')
    case 'geotrace':
      return widgetOf(question) === 'placeDots'
        ? t('place.places', { count: pointsOf(value).length })
        : t('place.lineOf', { count: pointsOf(value).length })
    case 'geoshape':
      return t('place.areaOf', { count: cornersOf(value).length })
    case 'acknowledge':
      return t('field.confirm')
    default:
      return value
  }
}

/** Read without a zone: the day that was chosen is the day that is shown. */
function momentWords(type: 'date' | 'dateTime' | 'time', value: string, language: string): string {
  const iso = type === 'time' ? `2024-01-01T${value.slice(0, 5)}` : value.slice(0, 16)
  const at = Date.parse(`${iso.length === 10 ? `${iso}T00:00` : iso}:00Z`)
  if (Number.isNaN(at)) return value
  return new Intl.DateTimeFormat(language, {
    ...(type !== 'time' && { dateStyle: 'long' as const }),
    ...(type !== 'date' && { timeStyle: 'short' as const }),
    timeZone: 'UTC',
  }).format(at)
}
