import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { type ContactField, contactFields, contactProblems } from './contactProblems.ts'
import { StepPage, type StepProps } from './StepPage.tsx'

export const contactInputs = {
  name: { autocomplete: 'name', enterKeyHint: 'next' },
  email: { type: 'email', inputMode: 'email', autocomplete: 'email', enterKeyHint: 'next' },
  phone: { type: 'tel', inputMode: 'tel', autocomplete: 'tel', enterKeyHint: 'done' },
} as const satisfies Record<ContactField, unknown>

export function ContactStep({ flow, failed }: StepProps) {
  const t = useT('report')
  const [checked, setChecked] = useState(0)
  const { contact } = flow.draft
  const problems = contactProblems(contact)
  const shown = checked > 0 ? problems : []
  const days = flow.pack.city.retention.contact_days_after_closing

  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="contact"
      title={t('contact.title')}
      actions={
        <Button
          block
          onClick={() => (problems.length > 0 ? setChecked(checked + 1) : flow.advance())}
        >
          {t('common:next')}
        </Button>
      }
    >
      <ErrorSummary
        key={checked}
        title={t('contact.problemTitle')}
        errors={shown.map((field) => ({
          id: `contact-${field}`,
          text: t(`contact.${field}Problem`),
        }))}
      />
      <p>
        {t('contact.reason')} {t('contact.retention', { count: days })}
      </p>
      {contactFields.map((field) => (
        <TextField
          key={field}
          id={`contact-${field}`}
          label={t(`contact.${field}`)}
          optional={t('common:optional')}
          error={shown.includes(field) ? t(`contact.${field}Problem`) : undefined}
          value={contact[field] ?? ''}
          onInput={(text) =>
            flow.edit((draft) => ({ contact: { ...draft.contact, [field]: text } }))
          }
          {...contactInputs[field]}
        />
      ))}
    </StepPage>
  )
}
