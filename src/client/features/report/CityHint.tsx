import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { cityFor } from '#client/place/cityOf.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import { type Point, pointOf } from '#domain/place.ts'
import type { Flow } from './flow.ts'

/** A place beyond the city's outline: whose it is, and a way to send the report there, or not. */
export function CityHint({ flow }: { flow: Flow }) {
  const t = useT('report')
  const { stores } = useApp()
  const cities = useStore(stores.city, (state) => state.cities)
  const [kept, setKept] = useState<Point>()
  const { draft, pack } = flow
  const point = draft.place && pointOf(draft.place)
  if (!point) return null
  const whose = cityFor(point, cities, pack)
  const isKept = kept?.lat === point.lat && kept.long === point.long
  if (whose.kind === 'inside' || isKept) return null

  const here = pack.city.name
  if (whose.kind === 'outside') {
    return (
      <Alert tone="warning" title={t('place.outside', { city: here })}>
        <p>{t('place.outsideText', { city: here })}</p>
        <Button kind="secondary" onClick={() => setKept(point)}>
          {t('place.keepOutside')}
        </Button>
      </Alert>
    )
  }
  const { id, name } = whose.city
  return (
    <Alert tone="warning" title={t('place.otherCity', { city: name })}>
      {!flow.isLocked('city') && (
        <>
          <p>{t('place.otherCityText', { city: name, here })}</p>
          <Buttons>
            <Button onClick={() => flow.edit(() => ({ city: id }))}>
              {t('place.switchTo', { city: name })}
            </Button>
            <Button kind="secondary" onClick={() => setKept(point)}>
              {t('place.keep', { city: here })}
            </Button>
          </Buttons>
        </>
      )}
    </Alert>
  )
}
