import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import { TextArea, TextField } from '#client/ui/Field.tsx'
import { Icon, Pictogram } from '#client/ui/Icon.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { Tile, TileGrid } from '#client/ui/Tile.tsx'
import { maxAddressLength, maxPlaceDescriptionLength, pointOf } from '#domain/place.ts'
import { AddressSearch } from '../AddressSearch.tsx'
import { AssetOffer } from '../AssetOffer.tsx'
import { CityHint } from '../CityHint.tsx'
import { PhotoPlaceOffer } from '../PhotoPlaceOffer.tsx'
import { PlaceMap } from '../PlaceMap.tsx'
import { withWords } from '../PlaceStep.tsx'
import { PlaceWords } from '../PlaceWords.tsx'
import { PositionWords } from '../PositionWords.tsx'
import { StepPage, type StepProps } from '../StepPage.tsx'
import { hasPlace } from '../steps.ts'
import { useHasAddresses } from '../usePlaces.ts'
import { WhereLine } from '../WhereLine.tsx'

const ways = ['here', 'address', 'thing', 'words', 'map'] as const
type PlaceWay = (typeof ways)[number]

const icons: Readonly<Record<Exclude<PlaceWay, 'thing'>, IconName>> = {
  here: 'locate-fixed',
  address: 'search',
  words: 'pencil',
  map: 'map',
}

/** Five ways to say where it is, one of them enough, none of them needs a map. */
export function PlacePages({ flow, failed }: StepProps) {
  const way = ways.find((one) => one === flow.page)
  return way ? (
    <WayPage flow={flow} failed={failed} way={way} key={way} />
  ) : (
    <ChooseWay flow={flow} failed={failed} />
  )
}

function ChooseWay({ flow, failed }: StepProps) {
  const t = useT('report')
  const { category, draft, pack } = flow
  const here = hasPlace(draft) && draft.place
  const offered = ways.filter((way) => way !== 'thing' || category?.asset_kind)
  function onChoose(way: PlaceWay) {
    if (way === 'here') flow.locate('always')
    // Things are shown around a point; without one the person's own place is a good guess.
    if (way === 'thing') flow.locate('if_none')
    flow.open(way)
  }
  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="place"
      title={t('place.title')}
      actions={
        here && (
          <Button block icon="arrow-right" onClick={() => flow.advance()}>
            {t('common:next')}
          </Button>
        )
      }
    >
      {here && (
        <p>
          {t('plain.placeNow')}{' '}
          <strong>
            <PlaceWords place={here} pack={pack} />
          </strong>
        </p>
      )}
      <PhotoPlaceOffer flow={flow} />
      <CityHint flow={flow} />
      <TileGrid label={t('place.title')}>
        {offered.map((way) => (
          <Tile
            key={way}
            picture={
              way === 'thing' ? (
                <Pictogram name={category?.pictogram ?? 'other'} size={40} />
              ) : (
                <Icon name={icons[way]} size={40} />
              )
            }
            label={t(`plain.placeBy.${way}`)}
            onClick={() => onChoose(way)}
          />
        ))}
      </TileGrid>
    </StepPage>
  )
}

const bodies: Readonly<Record<PlaceWay, (props: StepProps) => ComponentChildren>> = {
  here: ({ flow }) => <Here flow={flow} />,
  address: ({ flow }) => <Address flow={flow} />,
  thing: ({ flow }) => <Thing flow={flow} />,
  words: ({ flow }) => <OwnWords flow={flow} />,
  map: ({ flow }) => (
    <>
      <PlaceMap flow={flow} />
      <WhereLine flow={flow} />
    </>
  ),
}

function WayPage({ flow, failed, way }: StepProps & { way: PlaceWay }) {
  const t = useT('report')
  const [checked, setChecked] = useState(0)
  const isMissing = !hasPlace(flow.draft)
  const Body = bodies[way]
  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="place"
      title={t(`plain.placeBy.${way}`)}
      picture={
        way === 'thing' ? (
          <Pictogram name={flow.category?.pictogram ?? 'other'} size={56} />
        ) : (
          <Icon name={icons[way]} size={56} />
        )
      }
      actions={
        <Button
          block
          icon="arrow-right"
          onClick={() => (isMissing ? setChecked(checked + 1) : flow.advance())}
        >
          {t('common:next')}
        </Button>
      }
    >
      <ErrorSummary
        key={checked}
        title={t('flow.problems')}
        errors={
          checked > 0 && isMissing
            ? [{ id: focusIds[way], text: t(`plain.placeMissing.${way}`) }]
            : []
        }
      />
      <Body flow={flow} failed={failed} />
      <CityHint flow={flow} />
    </StepPage>
  )
}

const focusIds: Readonly<Record<PlaceWay, string>> = {
  here: 'place-here',
  address: 'place-address',
  thing: 'place-here',
  words: 'place-description',
  map: 'main',
}

type BodyProps = Pick<StepProps, 'flow'>

function Here({ flow }: BodyProps) {
  const t = useT('report')
  const { stores } = useApp()
  const isSearching = useStore(stores.position, ({ status }) => status === 'searching')
  return (
    <>
      <PositionWords place={flow.draft.place ?? {}} />
      <WhereLine flow={flow} />
      <Button
        id="place-here"
        kind="secondary"
        icon="locate-fixed"
        busy={isSearching}
        onClick={() => flow.locate('always')}
      >
        {t('plain.searchAgain')}
      </Button>
    </>
  )
}

function Address({ flow }: BodyProps) {
  const t = useT('report')
  const hasAddresses = useHasAddresses(flow.pack)
  const { place = {} } = flow.draft
  return (
    <>
      {hasAddresses && <AddressSearch flow={flow} />}
      <TextField
        id="place-address"
        label={t('place.address')}
        hint={t('place.addressHint')}
        maxLength={maxAddressLength}
        autocomplete="street-address"
        value={place.address_string ?? ''}
        onInput={(address_string) =>
          flow.edit((draft) => ({ place: withWords(draft.place ?? {}, { address_string }) }))
        }
      />
    </>
  )
}

function Thing({ flow }: BodyProps) {
  const t = useT('report')
  const hasPoint = flow.draft.place && pointOf(flow.draft.place)
  return (
    <>
      {!hasPoint && <Here flow={flow} />}
      <AssetOffer flow={flow} keepOpen />
      <p>{t('plain.thingHelp')}</p>
    </>
  )
}

function OwnWords({ flow }: BodyProps) {
  const t = useT('report')
  const { place = {} } = flow.draft
  return (
    <TextArea
      id="place-description"
      label={t('place.describe')}
      hint={t('place.describeHint')}
      rows={4}
      maxLength={maxPlaceDescriptionLength}
      value={place.description ?? ''}
      onInput={(description) =>
        flow.edit((draft) => ({ place: withWords(draft.place ?? {}, { description }) }))
      }
    />
  )
}
