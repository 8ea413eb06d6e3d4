import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon, Pictogram } from '#client/ui/Icon.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { Page } from '#client/ui/Page.tsx'
import { Tile, TileGrid } from '#client/ui/Tile.tsx'
import { DataAge } from './DataAge.tsx'
import { HereButton } from './HereButton.tsx'
import { Facts } from './NearbyDetail.tsx'
import { CategoryChoice, StateChoice } from './NearbyFilters.tsx'
import { NearbyList } from './NearbyList.tsx'
import { NearbyMap } from './NearbyMap.tsx'
import { activeFilters, firstFilter } from './pickReports.ts'
import { SearchField } from './SearchField.tsx'
import { SupportButton } from './SupportButton.tsx'
import { useNames } from './useNames.ts'
import { type Nearby, useNearby } from './useNearby.ts'

const ways = ['search', 'categories', 'states', 'here', 'map'] as const
type Way = (typeof ways)[number]

const pictures: Readonly<Record<Way, IconName>> = {
  search: 'search',
  categories: 'list',
  states: 'clock',
  here: 'locate-fixed',
  map: 'map',
}

/** In plain mode: first what is reported; a report, and each way to look for one, on a page of its own. */
export function PlainNearby({ city }: { city: string }) {
  const { query } = useLocation()
  const nearby = useNearby()
  const way = ways.find((one) => one === query.seite)
  if (query.id !== undefined) return <PlainReport nearby={nearby} city={city} id={query.id} />
  if (query.seite === 'look') return <LookPage nearby={nearby} />
  if (way) return <WayPage nearby={nearby} way={way} />
  return <ListPage nearby={nearby} city={city} />
}

interface PlainProps {
  nearby: Nearby
}

const isNarrowed = ({ words, filter }: Nearby) => words.trim() !== '' || activeFilters(filter) > 0

function ListPage({ nearby, city }: PlainProps & { city: string }) {
  const t = useT('nearby')
  const { filter, words, found, reports, known } = nearby
  return (
    <Page
      title={t('title')}
      documentTitle={t('documentTitle')}
      focusKey="nearby"
      picture={<Icon name="map" size={56} />}
    >
      <TileGrid label={t('searchAndFilter')}>
        <Tile
          picture={<Icon name="search" size={40} />}
          label={t('searchAndFilter')}
          href="/naehe?seite=look"
        />
      </TileGrid>
      <DataAge shown={found.length} all={reports.length} />
      {isNarrowed(nearby) && <ShowAll nearby={nearby} />}
      <NearbyList
        found={found}
        all={reports.length}
        city={city}
        known={known}
        wishKey={JSON.stringify([filter, words])}
      />
    </Page>
  )
}

function ShowAll({ nearby }: PlainProps) {
  const t = useT('nearby')
  return (
    <Button
      kind="secondary"
      block
      icon="rotate-ccw"
      onClick={() => {
        nearby.setWords('')
        nearby.setFilter(firstFilter)
      }}
    >
      {t('clear')}
    </Button>
  )
}

function useWayName() {
  const t = useT('nearby')
  return (way: Way) => (way === 'map' ? t('view.map') : t(way))
}

/** Which way to look. */
function LookPage({ nearby }: PlainProps) {
  const t = useT('nearby')
  const nameOf = useWayName()
  return (
    <InnerPage title={t('searchAndFilter')} name="look" picture="search" back="/naehe">
      <TileGrid label={t('searchAndFilter')}>
        {ways.map((way) => (
          <Tile
            key={way}
            picture={<Icon name={pictures[way]} size={40} />}
            label={nameOf(way)}
            {...(way === 'search' && nearby.words && { hint: nearby.words })}
            href={`/naehe?seite=${way}`}
          />
        ))}
      </TileGrid>
    </InnerPage>
  )
}

function WayPage({ nearby, way }: PlainProps & { way: Way }) {
  const t = useT('nearby')
  const { route } = useLocation()
  const nameOf = useWayName()
  const { found, reports, filter, setFilter, words, setWords } = nearby
  const bodies: Readonly<Record<Way, () => ComponentChildren>> = {
    search: () => <SearchField words={words} onInput={setWords} />,
    categories: () => <CategoryChoice filter={filter} onChange={setFilter} />,
    states: () => <StateChoice filter={filter} onChange={setFilter} />,
    here: () => <HereButton />,
    map: () => (
      <div class="plain-map">
        <NearbyMap found={found} selected={undefined} onSelect={(id) => route(`/naehe?id=${id}`)} />
      </div>
    ),
  }
  return (
    <InnerPage
      title={nameOf(way)}
      name={way}
      picture={pictures[way]}
      back="/naehe?seite=look"
      actions={
        <Button block icon="arrow-right" href="/naehe">
          {t('common:next')}
        </Button>
      }
    >
      {bodies[way]()}
      {way !== 'map' && <DataAge shown={found.length} all={reports.length} />}
    </InnerPage>
  )
}

function PlainReport({ nearby, city, id }: PlainProps & { city: string; id: string }) {
  const t = useT('nearby')
  const report = nearby.reports.find((one) => one.id === id)
  const named = useNames()(report?.service_code ?? '')
  return (
    <Page
      title={<span lang={report && named.lang}>{report ? named.name : t('title')}</span>}
      documentTitle={t('documentTitle')}
      focusKey={`nearby/${id}`}
      picture={<Pictogram name={report ? named.pictogram : 'map'} size={56} />}
      back={{ href: '/naehe', label: t('common:back') }}
    >
      {report ? (
        <>
          <div>
            <Facts report={report} city={city} />
          </div>
          {report.status === 'open' && <SupportButton id={report.id} />}
        </>
      ) : (
        <p>{t('detail.gone')}</p>
      )}
    </Page>
  )
}

interface InnerPageProps {
  title: string
  name: string
  picture: IconName
  back: string
  actions?: ComponentChildren
  children: ComponentChildren
}

function InnerPage({ title, name, picture, back, actions, children }: InnerPageProps) {
  const t = useT('common')
  return (
    <Page
      title={title}
      documentTitle={`${title} – Stadtlabor`}
      focusKey={`nearby/${name}`}
      picture={<Icon name={picture} size={56} />}
      back={{ href: back, label: t('back') }}
      actions={actions}
    >
      {children}
    </Page>
  )
}
