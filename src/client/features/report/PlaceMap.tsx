import { useT } from '#client/i18n/useT.ts'
import { PinMap } from '#client/place/map/PinMap.tsx'
import type { PinMove } from '#client/place/pinMove.ts'
import { announce } from '#client/ui/announce.ts'
import { pointOf } from '#domain/place.ts'
import type { Flow } from './flow.ts'
import { useThings } from './useThings.ts'

/** The pin on the map; each move with the keyboard is told. */
export function PlaceMap({ flow }: { flow: Flow }) {
  const t = useT('report')
  const { pack, draft } = flow
  const { near, chosen, label, choose } = useThings(flow)
  const { place = {} } = draft

  function onMove({ point, by, step, total }: PinMove) {
    flow.edit(({ place: { accuracy_m: _, ...rest } = {} }) => ({
      place: { ...rest, lat: point.lat, long: point.long, source: 'map' },
    }))
    if (by !== 'keyboard' || !('direction' in step)) return
    announce(
      total.metres === 0
        ? t('place.movedBack')
        : t('place.moved', {
            metres: step.metres,
            direction: t(`place.direction.${step.direction}`),
            total: total.metres,
          }),
    )
  }

  return (
    <PinMap
      pack={pack}
      point={pointOf(place)}
      accuracy_m={place.source === 'gps' ? place.accuracy_m : undefined}
      onMove={onMove}
      things={(flow.isAssetDeclined ? undefined : near)?.map(({ asset }) => ({
        id: asset.id,
        label: label(asset),
        point: asset.point,
        isChosen: asset.id === chosen,
        choose: () => choose(asset),
      }))}
      labels={{
        map: t('place.map', { city: pack.city.name }),
        help: t('place.mapHelp'),
        zoomIn: t('place.zoomIn'),
        zoomOut: t('place.zoomOut'),
        loading: t('place.mapLoading'),
        failed: t('place.mapFailed'),
        retry: t('common:retry'),
      }}
    />
  )
}
