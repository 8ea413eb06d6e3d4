import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Result, ResultList } from '#client/ui/ResultList.tsx'
import type { Point } from '#domain/place.ts'
import { usePlayer } from '../playerContext.ts'
import { useLater } from './useLater.ts'

interface WithoutMapProps {
  readonly id: string
  readonly onPoint: (point: Point, found: { title?: string; accuracy_m?: number }) => void
}

/** A place without looking at a map: where one is, or by name. */
export const WithoutMap = ({ id, onPoint }: WithoutMapProps) => {
  const { locate, findPlaces } = usePlayer()
  return (
    <>
      {locate && <HereButton locate={locate} onPoint={onPoint} />}
      {findPlaces && <PlaceSearch id={id} findPlaces={findPlaces} onPoint={onPoint} />}
    </>
  )
}

type Locate = NonNullable<ReturnType<typeof usePlayer>['locate']>
type FindPlaces = NonNullable<ReturnType<typeof usePlayer>['findPlaces']>

function HereButton({ locate, onPoint }: Pick<WithoutMapProps, 'onPoint'> & { locate: Locate }) {
  const t = useT('form')
  const [state, setState] = useState<'ready' | 'searching' | 'none'>('ready')
  async function onHere() {
    setState('searching')
    const found = await locate().catch(() => undefined)
    setState(found ? 'ready' : 'none')
    if (found) onPoint(found.point, { accuracy_m: found.accuracy_m })
  }
  return (
    <div class="stack stack--tight">
      <Button
        kind="secondary"
        block
        icon="locate-fixed"
        busy={state === 'searching'}
        onClick={() => void onHere()}
      >
        {t('place.here')}
      </Button>
      <p role="status">
        {state === 'searching' && t('place.locating')}
        {state === 'none' && t('place.noFix')}
      </p>
    </div>
  )
}

function PlaceSearch({ id, findPlaces, onPoint }: WithoutMapProps & { findPlaces: FindPlaces }) {
  const t = useT('form')
  const [query, setQuery] = useState('')
  const isEnough = query.trim().length >= 2
  const hits = useLater(isEnough ? () => findPlaces(query.trim()) : undefined, [query, findPlaces])
  return (
    <search class="stack stack--tight" data-keeps-enter>
      <label class="form-sublabel" for={`${id}-search`}>
        {t('place.search')}
      </label>
      <input
        id={`${id}-search`}
        class="form-input"
        type="search"
        autocomplete="off"
        dir="auto"
        placeholder=""
        aria-describedby={`${id}-search-hint`}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="muted" id={`${id}-search-hint`}>
        {t('place.searchHint')}
      </p>
      <p class="muted" role="status">
        {isEnough &&
          hits &&
          (hits.length > 0 ? t('field.found', { count: hits.length }) : t('place.none'))}
      </p>
      {isEnough && hits && hits.length > 0 && (
        <ResultList label={t('place.hits')}>
          {hits.map(({ point, title }) => (
            <Result
              key={`${title} ${point.lat} ${point.long}`}
              picture={<Icon name="map-pin" />}
              title={title}
              onClick={() => {
                setQuery('')
                onPoint(point, { title })
              }}
            />
          ))}
        </ResultList>
      )}
    </search>
  )
}
