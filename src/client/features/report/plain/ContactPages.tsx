import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { Tile, TileGrid } from '#client/ui/Tile.tsx'
import { contactInputs } from '../ContactStep.tsx'
import { type ContactField, contactFields, contactProblems } from '../contactProblems.ts'
import { StepPage, type StepProps } from '../StepPage.tsx'

const pictures: Readonly<Record<ContactField, IconName>> = {
  name: 'pencil',
  email: 'mail',
  phone: 'phone',
}

/** Whether the city may ask back, and how: one way a page. */
export function ContactPages({ flow, failed }: StepProps) {
  const t = useT('report')
  const field = contactFields.find((one) => one === flow.page)
  if (field) return <ContactPage flow={flow} failed={failed} field={field} />
  const days = flow.pack.city.retention.contact_days_after_closing
  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="contact"
      title={t('contact.title')}
      actions={
        <Button block icon="arrow-right" onClick={() => flow.advance()}>
          {t('common:next')}
        </Button>
      }
    >
      <p>
        {t('contact.reason')}
        {'\n'}
        {t('contact.retention', { count: days })}
      </p>
      <TileGrid label={t('contact.title')}>
        {contactFields.map((one) => (
          <Tile
            key={one}
            picture={<Icon name={pictures[one]} size={40} />}
            label={t(`contact.${one}`)}
            hint={flow.draft.contact[one]}
            onClick={() => flow.open(one)}
          />
        ))}
      </TileGrid>
    </StepPage>
  )
}

function ContactPage({ flow, failed, field }: StepProps & { field: ContactField }) {
  const t = useT('report')
  const [checked, setChecked] = useState(0)
  const { contact } = flow.draft
  const isWrong = contactProblems(contact).includes(field)
  const error = checked > 0 && isWrong ? t(`contact.${field}Problem`) : undefined
  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="contact"
      title={t(`contact.${field}`)}
      picture={<Icon name={pictures[field]} size={56} />}
      actions={
        <Button
          block
          icon="arrow-right"
          onClick={() => (isWrong ? setChecked(checked + 1) : flow.back())}
        >
          {t('common:next')}
        </Button>
      }
    >
      <ErrorSummary
        key={checked}
        title={t('contact.problemTitle')}
        errors={error ? [{ id: `contact-${field}`, text: error }] : []}
      />
      <TextField
        id={`contact-${field}`}
        label={t(`contact.${field}`)}
        optional={t('common:optional')}
        error={error}
        value={contact[field] ?? ''}
        onInput={(text) => flow.edit((draft) => ({ contact: { ...draft.contact, [field]: text } }))}
        {...contactInputs[field]}
      />
    </StepPage>
  )
}
