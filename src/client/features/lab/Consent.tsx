import { useState } from 'preact/hooks'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Choice } from '#client/ui/Choice.tsx'
import { Prose, Section } from '#client/ui/Section.tsx'
import { inLanguage } from '#domain/localText.ts'
import { LanguageChoice } from './LanguageChoice.tsx'

const ages = ['under_14', '14_to_17', 'adult'] as const
type Age = (typeof ages)[number]

/** What taking part means, said so that this age understands it. The age itself is not kept. */
export function Consent({ entry: { lab } }: { entry: LabEntry }) {
  const t = useT('lab')
  const language = useLanguage()
  const [told, setTold] = useState<Age>()
  // Until somebody says otherwise they are spoken to as the youngest.
  const age = lab.age_group === 'mixed' ? (told ?? 'under_14') : lab.age_group
  const own = inLanguage(lab.consent, language)
  return (
    <Section id="lab-consent" title={t('consent.title')}>
      <div class="lab-chips">
        <LanguageChoice lab={lab} />
      </div>
      {lab.age_group === 'mixed' && (
        <div class="lab-chips">
          <Choice
            name="lab-age"
            legend={t('consent.age')}
            hint={t('consent.ageHint')}
            options={ages.map((value) => ({ value, label: t(`consent.ages.${value}`) }))}
            value={told ? [told] : []}
            onChange={([value]) => setTold(ages.find((one) => one === value))}
          />
        </div>
      )}
      {own.text && <Prose text={own.text} lang={own.language} />}
      <p class="lab-told" aria-live="polite">
        {t(`consent.own.${age}`)}
      </p>
      {lab.sensitive && <p>{t('consent.places')}</p>}
      <p class="muted">{t('consent.deleted', { day: formatDate(lab.delete_on, language) })}</p>
    </Section>
  )
}
