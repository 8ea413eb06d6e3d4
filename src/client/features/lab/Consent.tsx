import { formatDate } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Choice } from '#client/ui/Choice.tsx'
import { Prose, Section } from '#client/ui/Section.tsx'
import { inLanguage } from '#domain/localText.ts'
import { ages, type ConsentSteps } from './consentSteps.ts'
import { LanguageChoice } from './LanguageChoice.tsx'

interface ConsentProps {
  readonly entry: LabEntry
  readonly steps: ConsentSteps
}

/** What taking part means, said so that this age understands it. The age itself is not kept. */
export function Consent({ entry, steps }: ConsentProps) {
  const t = useT('lab')
  const { shown, isFirst } = steps
  const asked = (
    <>
      {shown.includes('language') && (
        <div class="lab-chips">
          <LanguageChoice lab={entry.lab} />
        </div>
      )}
      {shown.includes('age') && <AgeChoice steps={steps} />}
      {shown.includes('promise') && <Promises {...{ entry, steps }} />}
    </>
  )
  // On a page of its own the question is the page's title.
  if (!isFirst) return asked
  return (
    <Section id="lab-consent" title={t('consent.title')}>
      {asked}
    </Section>
  )
}

function AgeChoice({ steps: { age, setAge, isFirst } }: Pick<ConsentProps, 'steps'>) {
  const t = useT('lab')
  return (
    <div class="lab-chips">
      <Choice
        name="lab-age"
        legend={t('consent.age')}
        legendHidden={!isFirst}
        hint={t('consent.ageHint')}
        options={ages.map((value) => ({ value, label: t(`consent.ages.${value}`) }))}
        value={age ? [age] : []}
        onChange={([value]) => setAge(ages.find((one) => one === value))}
      />
    </div>
  )
}

function Promises({ entry: { lab }, steps }: ConsentProps) {
  const t = useT('lab')
  const language = useLanguage()
  // Until somebody says otherwise they are spoken to as the youngest.
  const age = lab.age_group === 'mixed' ? (steps.age ?? 'under_14') : lab.age_group
  const own = inLanguage(lab.consent, language)
  return (
    <>
      {own.text && <Prose text={own.text} lang={own.language} />}
      <p class="lab-told" aria-live="polite">
        {t(`consent.own.${age}`)}
      </p>
      {lab.sensitive && <p>{t('consent.places')}</p>}
      <p class="muted">{t('consent.deleted', { day: formatDate(lab.delete_on, language) })}</p>
    </>
  )
}
