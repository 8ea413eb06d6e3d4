import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import type { Flow } from './flow.ts'

/** A gallery photo may know where it was taken: offered, never taken without a word. */
export function PhotoPlaceOffer({ flow }: { flow: Flow }) {
  const t = useT('report')
  const { stores } = useApp()
  const offer = useStore(stores.draft, (state) => state.photoPlace)
  const [refused, setRefused] = useState<typeof offer>()
  const { place } = flow.draft
  const isTaken = offer && place?.lat === offer.lat && place.long === offer.long
  if (!offer || isTaken || refused === offer || flow.isLocked('place')) return null

  function onTake() {
    if (!offer) return
    flow.edit(({ place: { accuracy_m: _, ...rest } = {} }) => ({
      place: { ...rest, lat: offer.lat, long: offer.long, source: 'photo' },
    }))
  }
  return (
    <Alert tone="info" title={t('place.fromPhoto')}>
      <p>{t('place.fromPhotoText')}</p>
      <Buttons>
        <Button icon="image" onClick={onTake}>
          {t('place.fromPhotoTake')}
        </Button>
        <Button kind="secondary" onClick={() => setRefused(offer)}>
          {t('place.fromPhotoNo')}
        </Button>
      </Buttons>
    </Alert>
  )
}
