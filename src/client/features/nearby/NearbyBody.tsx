import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { SplitView, useWide } from '#client/ui/SplitView.tsx'
import { Switcher } from '#client/ui/Switcher.tsx'
import { DataAge } from './DataAge.tsx'
import { HereButton } from './HereButton.tsx'
import { NearbyDetail } from './NearbyDetail.tsx'
import { NearbyFilters } from './NearbyFilters.tsx'
import { NearbyList } from './NearbyList.tsx'
import { NearbyMap } from './NearbyMap.tsx'
import { SearchField } from './SearchField.tsx'
import { useNearby } from './useNearby.ts'

const views = ['list', 'map'] as const
type View = (typeof views)[number]

export function NearbyBody({ city }: { city: string }) {
  const t = useT('nearby')
  const { query, route } = useLocation()
  const [view, setView] = useState<View>('list')
  const { reports, known, filter, setFilter, words, setWords, found } = useNearby()
  const wide = useWide()
  const selected = query.id
  const lookFor = (
    <>
      <SearchField words={words} onInput={setWords} />
      <NearbyFilters filter={filter} onChange={setFilter} />
      <HereButton />
    </>
  )
  // On a phone the map needs the screen: what narrows it folds away above it.
  const tools = (
    <>
      {!wide && <ViewSwitcher view={view} onChange={setView} />}
      {wide || view === 'list' ? (
        lookFor
      ) : (
        <Disclosure summary={t('searchAndFilter')}>{lookFor}</Disclosure>
      )}
      <DataAge shown={found.length} all={reports.length} />
    </>
  )
  return (
    <>
      <SplitView
        first={
          <>
            {tools}
            {(wide || view === 'list') && (
              <NearbyList
                found={found}
                all={reports.length}
                city={city}
                known={known}
                wishKey={JSON.stringify([filter, words])}
              />
            )}
          </>
        }
        second={
          (wide || view === 'map') && (
            <NearbyMap
              found={found}
              selected={selected}
              onSelect={(id) => route(`/naehe?id=${id}`)}
            />
          )
        }
      />
      <NearbyDetail
        id={selected}
        report={reports.find(({ id }) => id === selected)}
        city={city}
        onClose={() => route('/naehe', true)}
      />
    </>
  )
}

function ViewSwitcher({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const t = useT('nearby')
  return (
    <Switcher
      label={t('view.label')}
      value={view}
      options={views.map((one) => ({ value: one, label: t(`view.${one}`), icon: one }))}
      onChange={onChange}
    />
  )
}
