import { useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { personalQuestions } from '#domain/lab/asksFor.ts'

/** Tells the facilitator when a question asks for what it should not. */
export function LeadWarnings({ entry: { form } }: { entry: LabEntry }) {
  const t = useT('lab')
  const found = personalQuestions(form)
  if (found.length === 0) return null
  return (
    <Alert tone="warning" title={t('lead.warnTitle')}>
      <p>{t('lead.warnText')}</p>
      <ul>
        {found.map(({ label, asks }) => (
          <li key={label}>{t('lead.warnLine', { label, what: t(`lead.warn.${asks}`) })}</li>
        ))}
      </ul>
    </Alert>
  )
}
