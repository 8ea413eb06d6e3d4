import { useState } from 'preact/hooks'
import { formatDistance } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { Hit } from '#client/place/address/hit.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Result, ResultList } from '#client/ui/ResultList.tsx'
import { withAsset } from '#domain/asset.ts'
import { distanceM, maxAddressLength, pointOf } from '#domain/place.ts'
import type { Flow } from './flow.ts'
import { useHitWords } from './useHitWords.ts'
import { useAnswer, usePlacesCity } from './usePlaces.ts'

/** Finds an address, a place or a numbered thing on the device itself, while it is being typed. */
export function AddressSearch({ flow }: { flow: Flow }) {
  const t = useT('report')
  const [query, setQuery] = useState('')
  const { hits, near, ask } = useHits(flow, query)
  const wordsOf = useHitWords()

  function onChoose(hit: Hit) {
    const { title } = wordsOf(hit)
    const isThing = hit.kind === 'asset' && hit.assetKind === flow.category?.asset_kind
    flow.edit(({ place: { accuracy_m: _, ...rest } = {}, attributes }) => ({
      place: {
        ...rest,
        ...hit.point,
        source: isThing ? 'asset' : 'address',
        // A thing is named with its address, as soon as that is known.
        address_string: isThing ? '' : title,
      },
      attributes: isThing ? withAsset(attributes, hit.asset) : attributes,
    }))
    setQuery('')
    announce(t('place.search.chosen', { name: title }))
  }
  /** The hits on the screen may still be those of the letter before. */
  async function takeFirst() {
    const [first] = (await ask?.()) ?? []
    if (first) onChoose(first)
  }
  function onTyped() {
    const address_string = query.trim()
    flow.edit(({ place = {} }) => ({
      place: { ...place, address_string, ...(pointOf(place) ? {} : { source: 'address' }) },
    }))
    setQuery('')
    announce(t('place.search.chosen', { name: address_string }))
  }
  return (
    <search>
      <form
        class="stack stack--tight"
        onSubmit={(event) => {
          event.preventDefault()
          flow.act(takeFirst())
        }}
      >
        <TextField
          id="place-search"
          label={t('place.search.label')}
          hint={t('place.search.hint')}
          type="search"
          inputMode="search"
          enterKeyHint="search"
          maxLength={maxAddressLength}
          value={query}
          onInput={setQuery}
        />
        <p class={hits ? 'muted' : 'kern-sr-only'} role="status">
          {hits &&
            (hits.length > 0
              ? t('place.search.found', { count: hits.length })
              : t('place.search.none'))}
        </p>
        {hits && hits.length > 0 && (
          <ResultList label={t('place.search.results')}>
            {hits.map((hit) => (
              <HitLine key={keyOf(hit)} hit={hit} near={near} onChoose={() => onChoose(hit)} />
            ))}
          </ResultList>
        )}
        {hits?.length === 0 && (
          <Button kind="secondary" onClick={onTyped}>
            {t('place.search.asTyped', { words: query.trim() })}
          </Button>
        )}
      </form>
    </search>
  )
}

const keyOf = (hit: Hit): string => `${hit.kind}/${hit.point.lat}/${hit.point.long}`

/** Near the point that is set, else near the person, else near the city's centre. */
function useHits({ draft, pack }: Flow, query: string) {
  const { places, stores } = useApp()
  const fix = useStore(stores.position, (state) => state.fix)
  const city = usePlacesCity(pack)
  const own = (draft.place && pointOf(draft.place)) ?? fix
  const near = own ?? pack.city.centre
  const isEnough = query.trim().length >= 2
  const ask = places && isEnough ? () => places.search(city, query, near) : undefined
  const hits = useAnswer(ask, [places, city, isEnough ? query : ''])
  return { hits: isEnough ? hits : undefined, near: own, ask }
}

interface HitLineProps {
  hit: Hit
  near: { lat: number; long: number } | undefined
  onChoose: () => void
}

function HitLine({ hit, near, onChoose }: HitLineProps) {
  const language = useLanguage()
  const wordsOf = useHitWords()
  const { title, detail } = wordsOf(hit)
  const distance = near && formatDistance(distanceM(near, hit.point), language)
  return (
    <Result
      picture={<Icon name="map-pin" size={24} />}
      title={title}
      detail={[detail, distance].filter(Boolean).join(' · ')}
      onClick={onChoose}
    />
  )
}
