import { formatDistance } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { accuracyWords } from '#client/place/locator.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { type Place, pointOf } from '#domain/place.ts'

/** How good the found position is, or why there is none and what to do instead. */
export function PositionWords({ place }: { place: Place }) {
  const t = useT('report')
  const language = useLanguage()
  const { stores } = useApp()
  const status = useStore(stores.position, (state) => state.status)
  const isFound = place.source === 'gps' && pointOf(place) && place.accuracy_m !== undefined

  if (isFound && place.accuracy_m !== undefined) {
    const distance = formatDistance(place.accuracy_m, language)
    return (
      <p role="status">{t(`place.accuracy.${accuracyWords(place.accuracy_m)}`, { distance })}</p>
    )
  }
  if (status === 'searching') return <p role="status">{t('place.searching')}</p>
  if (status !== 'refused' && status !== 'unavailable') return null
  return (
    <Alert tone="info" title={t(`place.${status}`)}>
      <p>{t(`place.${status}Text`)}</p>
    </Alert>
  )
}
