import { formatDateTime } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Local } from '#client/ui/Local.tsx'
import { type AnswerValue, isAnswered } from '#domain/answers.ts'
import type { Question } from '#domain/category.ts'
import { shownNumber } from './answerInput.ts'

/** An answer as a person reads it: names for keys, the day as it is written here. */
export function AnswerWords({
  question,
  value,
}: {
  question: Question
  value: AnswerValue | undefined
}) {
  const t = useT('report')
  const language = useLanguage()
  if (value === undefined || !isAnswered(value)) return <>{t('review.noAnswer')}</>
  if (question.values.length > 0) {
    const keys = typeof value === 'string' ? [value] : value
    return (
      <>
        {question.values
          .filter(({ key }) => keys.includes(key))
          .map(({ key, name }, index) => (
            <span key={key}>
              {index > 0 && ', '}
              <Local text={name} />
            </span>
          ))}
      </>
    )
  }
  const text = typeof value === 'string' ? value : value.join(', ')
  if (question.datatype === 'number') return <>{shownNumber(text, language)}</>
  if (question.datatype === 'datetime' && !Number.isNaN(Date.parse(text))) {
    return <>{formatDateTime(text, language)}</>
  }
  return <span dir="auto">{text}</span>
}
