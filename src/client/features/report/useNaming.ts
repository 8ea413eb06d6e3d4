import { useEffect, useRef } from 'preact/hooks'
import type { Whereabouts } from '#client/place/address/whereabouts.ts'
import { germanWhere, isOwnWords, whereWords } from '#client/place/address/whereWords.ts'
import { assetLabel, germanAssetKinds } from '#client/place/assets/assetWords.ts'
import { useApp } from '#client/stores/appContext.ts'
import { chosenAsset } from '#domain/asset.ts'
import type { Category } from '#domain/category.ts'
import { type Place, pointOf } from '#domain/place.ts'
import type { Draft } from './draft.ts'
import type { Flow } from './flow.ts'
import { usePlacesCity } from './usePlaces.ts'

/**
 * Gives a point its address, so that staff and lists have words for it; what the person wrote
 * stays. The words are German: they are for the city.
 */
export function useNaming({ draft, category, pack, edit }: Flow): void {
  const { places, stores } = useApp()
  const city = usePlacesCity(pack)
  const last = useRef<{ where: Whereabouts | undefined; words: string }>(undefined)
  const { lat, long, source } = draft.place ?? {}

  useEffect(() => {
    const point = draft.place && pointOf(draft.place)
    if (!places || !point) return
    let wanted = true
    const name = (where: Whereabouts | undefined) => {
      const now = stores.draft.getState().draft
      if (!wanted || now?.id !== draft.id || !now.place) return
      const words = wordsFor(now, category, where)
      const before = last.current
      last.current = { where, words }
      if (!words || !mayRename(now.place, before ?? { where, words })) return
      if (now.place.address_string === words) return
      edit(({ place }) => ({ place: { ...place, address_string: words } }))
    }
    // Without addresses the report goes as it is.
    places.where(city, point).then(name, () => undefined)
    return () => {
      wanted = false
    }
  }, [places, city, draft.id, lat, long, source, draft.attributes.asset_id])
}

function wordsFor(
  draft: Draft,
  category: Category | undefined,
  where: Whereabouts | undefined,
): string {
  const asset = category && chosenAsset(category, draft.place, draft.attributes)
  const kind = asset && category?.asset_kind
  const ref = asset?.asset_ref
  return [
    kind && assetLabel(germanAssetKinds[kind], ref ? { ref } : {}),
    where && whereWords(where, germanWhere),
  ]
    .filter(Boolean)
    .join(', ')
}

function mayRename(
  { address_string = '', source }: Place,
  { where, words }: { where: Whereabouts | undefined; words: string },
): boolean {
  if (address_string.trim() === '') return true
  // Chosen by its name: the name is the person's own.
  if (source === 'address' || source === 'link') return false
  return address_string === words || isOwnWords(address_string, where)
}
