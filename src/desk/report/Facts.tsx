import type { ComponentChildren } from 'preact'
import { formatDate, formatDateTime } from '#client/i18n/format.ts'
import type { AnswerValue } from '#domain/answers.ts'
import { isAssetCode } from '#domain/asset.ts'
import type { Question } from '#domain/category.ts'
import { inLanguage } from '#domain/localText.ts'
import type { DeskReport } from '#protocol/desk.ts'
import type { CityPack } from '#protocol/pack.ts'
import { categoryOf } from '../state/usePack.ts'
import { texts } from '../texts.ts'

const words = texts.report

/** What the reporter told: words, place, answers, and how to reach them. */
export function Facts({ report, pack }: { report: DeskReport; pack: CityPack | undefined }) {
  const questions = categoryOf(pack, report.service_code)?.questions ?? []
  const answers = Object.entries(report.attributes)
  return (
    <section class="card desk-facts">
      <h2>{words.text}</h2>
      <p class="desk-words" dir="auto" lang={report.language}>
        {report.description || words.noText}
      </p>
      <dl>
        <Fact name={words.place}>
          <Place report={report} />
        </Fact>
        {answers.map(([code, value]) => (
          <Fact key={code} name={nameOf(questions, code)}>
            {answerText(questions, code, value)}
          </Fact>
        ))}
        <Fact name={words.received}>{formatDateTime(report.received_at, 'de')}</Fact>
        {report.expected_at && (
          <Fact name={words.expected}>{formatDate(report.expected_at, 'de')}</Fact>
        )}
        <Fact name={words.contact}>
          <Contact report={report} pack={pack} />
        </Fact>
      </dl>
    </section>
  )
}

const Fact = ({ name, children }: { name: ComponentChildren; children: ComponentChildren }) => (
  <div class="desk-fact">
    <dt>{name}</dt>
    <dd dir="auto">{children}</dd>
  </div>
)

function Place({ report }: { report: DeskReport }) {
  const { address, place_description, lat, long, accuracy_m, place_source } = report
  const how = [
    place_source && words.source[place_source],
    accuracy_m !== null && words.accuracy(accuracy_m),
  ].filter(Boolean)
  return (
    <>
      {address && <span>{address}</span>}
      {place_description && <span>{place_description}</span>}
      {lat !== null && long !== null && (
        <span class="muted">
          {lat.toFixed(5)}, {long.toFixed(5)}
          {how.length > 0 && ` (${how.join(', ')})`}
        </span>
      )}
    </>
  )
}

function Contact({
  report: { contact },
  pack,
}: {
  report: DeskReport
  pack: CityPack | undefined
}) {
  if (!contact) return <span class="muted">{words.noContact}</span>
  const { name, email, phone } = contact
  return (
    <>
      {name && <span>{name}</span>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
      {pack && (
        <span class="muted">
          {words.contactDeleted(pack.city.retention.contact_days_after_closing)}
        </span>
      )}
    </>
  )
}

const german = (text: Question['description']): string => inLanguage(text, 'de').text

const nameOf = (questions: readonly Question[], code: string): string => {
  if (isAssetCode(code)) return words.asset[code]
  const question = questions.find((one) => one.code === code)
  return question ? german(question.description) : code
}

function answerText(questions: readonly Question[], code: string, value: AnswerValue): string {
  const values = questions.find((one) => one.code === code)?.values ?? []
  return [value]
    .flat()
    .map((key) => {
      const known = values.find((one) => one.key === key)
      return known ? german(known.name) : key
    })
    .join(', ')
}
