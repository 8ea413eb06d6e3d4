import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import { TextArea, TextField } from '#client/ui/Field.tsx'
import { maxAddressLength, maxPlaceDescriptionLength, type Place } from '#domain/place.ts'
import { AddressSearch } from './AddressSearch.tsx'
import { AssetOffer } from './AssetOffer.tsx'
import { CityHint } from './CityHint.tsx'
import { PhotoPlaceOffer } from './PhotoPlaceOffer.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import { PositionWords } from './PositionWords.tsx'
import { StepPage, type StepProps } from './StepPage.tsx'
import { hasPlace } from './steps.ts'
import { useHasAddresses } from './usePlaces.ts'
import { WhereLine } from './WhereLine.tsx'

export function PlaceStep({ flow, failed }: StepProps) {
  const t = useT('report')
  const { stores } = useApp()
  const [checked, setChecked] = useState(0)
  const isSearching = useStore(stores.position, ({ status }) => status === 'searching')
  const { place = {} } = flow.draft
  const hasAddresses = useHasAddresses(flow.pack)
  const isMissing = checked > 0 && !hasPlace(flow.draft)
  const error = isMissing ? t('place.missing') : undefined

  const setWords = (change: Pick<Place, 'address_string' | 'description'>) =>
    flow.edit((draft) => ({ place: withWords(draft.place ?? {}, change) }))

  function onNext() {
    if (hasPlace(flow.draft)) flow.advance()
    else setChecked(checked + 1)
  }

  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="place"
      title={t('place.title')}
      actions={
        <div class="cluster">
          <Button
            kind="secondary"
            icon="locate-fixed"
            busy={isSearching}
            onClick={() => flow.locate('always')}
          >
            {t('place.here')}
          </Button>
          <Button onClick={onNext}>{t('common:next')}</Button>
        </div>
      }
    >
      <ErrorSummary
        key={checked}
        title={t('flow.problems')}
        errors={error ? [{ id: 'place-description', text: error }] : []}
      />
      <PhotoPlaceOffer flow={flow} />
      {hasAddresses && <AddressSearch flow={flow} />}
      <PositionWords place={place} />
      <PlaceMap flow={flow} />
      <WhereLine flow={flow} />
      <AssetOffer flow={flow} keepOpen />
      <CityHint flow={flow} />
      <TextField
        id="place-address"
        label={t('place.address')}
        hint={t('place.addressHint')}
        optional={t('common:optional')}
        maxLength={maxAddressLength}
        autocomplete="street-address"
        value={place.address_string ?? ''}
        onInput={(address_string) => setWords({ address_string })}
      />
      <TextArea
        id="place-description"
        label={t('place.describe')}
        hint={t('place.describeHint')}
        optional={t('common:optional')}
        error={error}
        rows={3}
        maxLength={maxPlaceDescriptionLength}
        value={place.description ?? ''}
        onInput={(description) => setWords({ description })}
      />
    </StepPage>
  )
}

/** Words beside a point do not change where the point came from. */
export function withWords(
  place: Place,
  words: Pick<Place, 'address_string' | 'description'>,
): Place {
  const next = { ...place, ...words }
  return next.lat === undefined ? { ...next, source: 'address' } : next
}
