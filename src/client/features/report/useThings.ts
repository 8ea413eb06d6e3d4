import { useT } from '#client/i18n/useT.ts'
import { assetLabel } from '#client/place/assets/assetWords.ts'
import type { NearAsset } from '#client/place/assets/nearestAssets.ts'
import { useApp } from '#client/stores/appContext.ts'
import { announce } from '#client/ui/announce.ts'
import { chosenAsset, withAsset } from '#domain/asset.ts'
import { pointOf } from '#domain/place.ts'
import type { Asset } from '#protocol/assetFile.ts'
import type { Flow } from './flow.ts'
import { useAnswer, usePlacesCity } from './usePlaces.ts'

export interface Things {
  /** Undefined while nothing is known, or where the category has no things of its own. */
  readonly near: readonly NearAsset[] | undefined
  readonly chosen: string | undefined
  readonly label: (asset: Asset) => string
  readonly choose: (asset: Asset) => void
}

/** The lamps, bins … around the report's point: the same for the list and for the map. */
export function useThings(flow: Flow): Things {
  const t = useT('report')
  const { category, draft } = flow
  const kind = category?.asset_kind
  const label = (asset: Asset) => (kind ? assetLabel(t(`asset.kind.${kind}`), asset) : asset.id)
  return {
    near: useNearAssets(flow),
    chosen: category && chosenAsset(category, draft.place, draft.attributes)?.asset_id,
    label,
    choose(asset) {
      flow.edit(({ place: { accuracy_m: _, ...rest } = {}, attributes }) => ({
        place: { ...rest, ...asset.point, source: 'asset' },
        attributes: withAsset(attributes, asset),
      }))
      announce(t('asset.chosen', { name: label(asset) }))
    },
  }
}

function useNearAssets({ category, draft, pack }: Flow): readonly NearAsset[] | undefined {
  const { places } = useApp()
  const city = usePlacesCity(pack)
  const kind = category?.asset_kind
  const point = draft.place && pointOf(draft.place)
  const ask = places && kind && point ? () => places.near(city, kind, point) : undefined
  return useAnswer(ask, [places, city, kind, point?.lat, point?.long])
}
