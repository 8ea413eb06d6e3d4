import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { personalIn } from '#domain/personalIn.ts'
import { maxDescriptionLength } from '#domain/report.ts'
import { StepPage, type StepProps } from './StepPage.tsx'

export function TextStep({ flow, failed }: StepProps) {
  const t = useT('report')
  const [checked, setChecked] = useState(0)
  const { description } = flow.draft
  const isRequired = flow.category?.description_required === true
  const isMissing = isRequired && description.trim() === ''
  const over = description.length - maxDescriptionLength
  const tooLong = over > 0 ? t('text.tooLong', { count: over }) : undefined
  const error = tooLong ?? (checked > 0 && isMissing ? t('text.missing') : undefined)
  const personal = personalIn(description)

  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="text"
      title={t(isRequired ? 'text.titleRequired' : 'text.title')}
      actions={
        <Button
          block
          icon="arrow-right"
          onClick={() => (isMissing || tooLong ? setChecked(checked + 1) : flow.advance())}
        >
          {t('common:next')}
        </Button>
      }
    >
      <ErrorSummary
        key={checked}
        title={t('flow.problems')}
        errors={error && checked > 0 ? [{ id: 'description', text: error }] : []}
      />
      <TextArea
        id="description"
        label={t('text.label')}
        hint={t('text.hint')}
        {...(!isRequired && { optional: t('common:optional') })}
        error={error}
        rows={6}
        value={description}
        onInput={(text) => flow.edit(() => ({ description: text }))}
      />
      <div role="status">
        {personal.length > 0 && (
          <Alert tone="warning" title={t('text.personal')}>
            {personal.map((kind) => (
              <p key={kind}>{t(`text.personalKind.${kind}`)}</p>
            ))}
            <p>{t('text.contactInstead')}</p>
          </Alert>
        )}
      </div>
    </StepPage>
  )
}
