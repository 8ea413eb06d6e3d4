import { formatDate } from '#client/i18n/format.ts'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { Section } from '#client/ui/Section.tsx'
import type { LeadLab } from '#protocol/labLead.ts'
import { AsksWarning } from './AsksWarning.tsx'
import { daysWords } from './daysWords.ts'
import { EditLabForm } from './EditLabForm.tsx'
import { LabDeeds } from './LabDeeds.tsx'
import { labTexts } from './labTexts.ts'
import { languageName } from './languageName.ts'
import { OutcomeForm } from './OutcomeForm.tsx'
import type { PartProps } from './partProps.ts'

const words = labTexts.seen

export const OverviewPart = ({ lead, again }: PartProps) => (
  <>
    <AsksWarning lab={lead.lab} />
    <Facts lead={lead} />
    <LabDeeds lead={lead} again={again} />
    <Section id="lab-outcome" title={labTexts.edit.outcomeTitle}>
      <OutcomeForm key={JSON.stringify(lead.lab.outcome)} lab={lead.lab} again={again} />
    </Section>
    <Disclosure summary={labTexts.edit.title}>
      <EditLabForm key={lead.lab.form.sha256} lab={lead.lab} again={again} />
    </Disclosure>
  </>
)

function Facts({ lead: { lab, late, media } }: { lead: LeadLab }) {
  const facts = [
    [words.code, lab.code],
    [words.when, daysWords(lab) || words.anytime],
    [words.place, lab.place],
    [words.age, labTexts.age[lab.age_group]],
    [words.results, labTexts.results[lab.results]],
    [words.languages, lab.languages.map(languageName).join(', ')],
    [words.form, `${lab.form.id}, ${lab.form.version}`],
    [words.deleteOn, formatDate(lab.delete_on, 'de')],
  ] as const
  return (
    <>
      <dl class="labs__facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {late > 0 && <p class="muted">{labTexts.late(late)}.</p>}
      {media.wanted > 0 && <p class="muted">{labTexts.missing(media.wanted)}.</p>}
    </>
  )
}
