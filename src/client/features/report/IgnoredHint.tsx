import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { ignoredIn } from './deepLink.ts'

/** Which parts of a link or sticker could not be taken over. */
export function IgnoredHint() {
  const t = useT('report')
  const { query } = useLocation()
  const fields = ignoredIn(query.ignoriert)
  if (fields.length === 0) return null
  const names = fields.map((field) => t(`flow.ignoredField.${field}`)).join(', ')
  return (
    <Alert tone="warning" title={t('flow.ignored')}>
      <p>{t('flow.ignoredText', { fields: names })}</p>
    </Alert>
  )
}
