import type { ReportRow } from '#client/db/schema.ts'
import { formatDateTime } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useCategory } from '#client/stores/useCategory.ts'
import { Card, Row } from '#client/ui/Card.tsx'
import { Section } from '#client/ui/Section.tsx'
import type { AnswerValue } from '#domain/answers.ts'
import { inLanguage } from '#domain/localText.ts'
import { factsOf } from './facts.ts'

/** What the person said: category, place, answers, words. */
export function DetailFacts({ report }: { report: ReportRow }) {
  const t = useT('mine')
  const language = useLanguage()
  const facts = factsOf(report)
  const { category, name, lang } = useCategory(report.city, facts.service_code)

  // The id says nothing to people: the number on the thing and the address do.
  const answers = Object.entries(facts.attributes).filter(([code]) => code !== 'asset_id')
  const answerText = (code: string, value: AnswerValue): string => {
    const values = category?.questions.find((question) => question.code === code)?.values ?? []
    const keys = typeof value === 'string' ? [value] : value
    return keys
      .map((key) => {
        const known = values.find((one) => one.key === key)
        return known ? inLanguage(known.name, language).text : key
      })
      .join(', ')
  }
  const questionText = (code: string): string => {
    if (code === 'asset_ref') return t('detail.assetRef')
    const question = category?.questions.find((one) => one.code === code)
    return question ? inLanguage(question.description, language).text : code
  }
  return (
    <Section id="mine-facts" title={t('detail.facts')}>
      <Card>
        <div>
          {facts.service_code && (
            <Row label={t('detail.category')} value={<span lang={lang}>{name}</span>} />
          )}
          <Row label={t('detail.place')} value={<PlaceWords facts={facts} />} />
          {answers.map(([code, value]) => (
            <Row
              key={code}
              label={questionText(code)}
              value={<span dir="auto">{answerText(code, value)}</span>}
            />
          ))}
          <Row
            label={t('detail.text')}
            value={
              facts.description ? <span dir="auto">{facts.description}</span> : t('detail.noText')
            }
          />
          <Row
            label={t('detail.time')}
            value={formatDateTime(facts.requested_datetime, language)}
          />
        </div>
      </Card>
    </Section>
  )
}

function PlaceWords({ facts }: { facts: ReturnType<typeof factsOf> }) {
  const t = useT('mine')
  if (facts.place.length === 0) return <>{facts.point ? t('onMap') : t('noPlace')}</>
  return (
    <>
      {facts.place.map((line) => (
        <span key={line} dir="auto" class="line">
          {line}
        </span>
      ))}
    </>
  )
}
