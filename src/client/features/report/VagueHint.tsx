import { formatDistance } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { accuracyWords } from '#client/place/locator.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import type { Flow } from './flow.ts'

/** A position that is off by streets is not sent unnoticed; it may be sent all the same. */
export function VagueHint({ flow }: { flow: Flow }) {
  const t = useT('report')
  const language = useLanguage()
  const { accuracy_m: accuracy, source, description } = flow.draft.place ?? {}
  const isVague = accuracy !== undefined && accuracyWords(accuracy) === 'vague'
  if (!isVague || source !== 'gps' || description) return null
  return (
    <Alert
      tone="warning"
      title={t('review.vague.title', { distance: formatDistance(accuracy, language) })}
    >
      <p>{t('review.vague.text')}</p>
      <div>
        <Button kind="secondary" icon="map-pin" onClick={() => flow.go('place')}>
          {t('review.vague.action')}
        </Button>
      </div>
    </Alert>
  )
}
