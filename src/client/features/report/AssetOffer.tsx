import { formatDistance } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { assetLabel } from '#client/place/assets/assetWords.ts'
import { maxOffered, type NearAsset } from '#client/place/assets/nearestAssets.ts'
import { useApp } from '#client/stores/appContext.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { Pictogram } from '#client/ui/Icon.tsx'
import { Result, ResultList } from '#client/ui/ResultList.tsx'
import { Section } from '#client/ui/Section.tsx'
import { chosenAsset, withAsset, withoutAsset } from '#domain/asset.ts'
import { pointOf } from '#domain/place.ts'
import type { Flow } from './flow.ts'
import { useAnswer, usePlacesCity } from './usePlaces.ts'

/** There the report itself must stay in sight; the map has them all. */
const maxOnReview = 4

interface AssetOfferProps {
  flow: Flow
  /** On the review a thing once chosen stands with the place; on the map it may be changed. */
  keepOpen?: boolean
}

/** The lamps, bins … around, to choose the one that is meant. Never in the way: none, no question. */
export function AssetOffer({ flow, keepOpen = false }: AssetOfferProps) {
  const t = useT('report')
  const language = useLanguage()
  const near = useNearAssets(flow)
  const { category, draft } = flow
  const kind = category?.asset_kind
  const chosen = category && chosenAsset(category, draft.place, draft.attributes)?.asset_id
  const isDone = flow.isAssetDeclined || (chosen !== undefined && !keepOpen)
  if (!category || !kind || isDone || flow.isLocked('place') || !near?.length) return null

  const label = ({ asset }: NearAsset) => assetLabel(t(`asset.kind.${kind}`), asset)
  function onChoose({ asset }: NearAsset) {
    flow.edit(({ place: { accuracy_m: _, ...rest } = {}, attributes }) => ({
      place: { ...rest, ...asset.point, source: 'asset' },
      attributes: withAsset(attributes, asset),
    }))
    announce(t('asset.chosen', { name: label({ asset, distance_m: 0 }) }))
  }
  function onOther() {
    flow.declineAsset()
    if (chosen === undefined) return
    flow.edit(({ attributes, place }) => ({
      attributes: withoutAsset(attributes),
      place: { ...place, source: 'map' },
    }))
  }
  return (
    <Section id="asset-offer" title={t('asset.title')}>
      <ResultList tiles label={t('asset.list')}>
        {near.slice(0, keepOpen ? maxOffered : maxOnReview).map((one) => (
          <Result
            key={one.asset.id}
            picture={<Pictogram name={category.pictogram} size={32} />}
            title={label(one)}
            detail={t('asset.away', { distance: formatDistance(one.distance_m, language) })}
            {...(keepOpen && { pressed: one.asset.id === chosen })}
            onClick={() => onChoose(one)}
          />
        ))}
      </ResultList>
      <Button kind="secondary" block onClick={onOther}>
        {t('asset.other')}
      </Button>
    </Section>
  )
}

function useNearAssets({ category, draft, pack }: Flow): readonly NearAsset[] | undefined {
  const { places } = useApp()
  const city = usePlacesCity(pack)
  const kind = category?.asset_kind
  const point = draft.place && pointOf(draft.place)
  const ask = places && kind && point ? () => places.near(city, kind, point) : undefined
  return useAnswer(ask, [places, city, kind, point?.lat, point?.long])
}
