import { formatDistance } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { maxOffered } from '#client/place/assets/nearestAssets.ts'
import { Button } from '#client/ui/Button.tsx'
import { Pictogram } from '#client/ui/Icon.tsx'
import { Result, ResultList } from '#client/ui/ResultList.tsx'
import { Section } from '#client/ui/Section.tsx'
import { withoutAsset } from '#domain/asset.ts'
import type { Flow } from './flow.ts'
import { useThings } from './useThings.ts'

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
  const { near, chosen, label, choose } = useThings(flow)
  const { category } = flow
  const isDone = flow.isAssetDeclined || (chosen !== undefined && !keepOpen)
  const hasKind = category?.asset_kind !== undefined
  if (!category || !hasKind || isDone || flow.isLocked('place') || !near?.length) return null

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
            title={label(one.asset)}
            detail={t('asset.away', { distance: formatDistance(one.distance_m, language) })}
            {...(keepOpen && { pressed: one.asset.id === chosen })}
            onClick={() => choose(one.asset)}
          />
        ))}
      </ResultList>
      <Button kind="secondary" block onClick={onOther}>
        {t('asset.other')}
      </Button>
    </Section>
  )
}
