import { useMemo, useState } from 'preact/hooks'
import { Button } from '#client/ui/Button.tsx'
import { Empty } from '#client/ui/Card.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import type { CityPack } from '#protocol/pack.ts'
import { type Filters, noFilters } from '../state/filters.ts'
import type { List, ListActions } from '../state/useList.ts'
import { texts } from '../texts.ts'
import { DeskMap } from './DeskMap.tsx'
import { EntryRow } from './EntryRow.tsx'
import { FilterForm } from './FilterForm.tsx'

interface ListScreenProps {
  readonly list: List & ListActions
  readonly filters: Filters
  readonly pack: CityPack | undefined
  readonly selected: string | undefined
  readonly onFilters: (filters: Filters) => void
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
}

const words = texts.list

export function ListScreen(props: ListScreenProps) {
  const { list, filters, pack, selected, onFilters, onSelect, onOpen } = props
  const [mapShown, showMap] = useState(() => matchMedia('(min-width: 64rem)').matches)
  const placed = useMemo(() => list.entries.filter(({ lat }) => lat !== null), [list.entries])
  return (
    <div class={`desk-board${mapShown ? ' desk-board--map' : ''}`}>
      <Page title={words.title} documentTitle={`${words.title} · ${texts.name}`}>
        <FilterForm filters={filters} counts={list.counts} pack={pack} onChange={onFilters} />
        <div class="desk-map-switch">
          <Button kind="secondary" icon="map" onClick={() => showMap(!mapShown)}>
            {mapShown ? words.hideMap : words.showMap}
          </Button>
        </div>
        <ListBody
          {...{ list, pack, selected, onSelect }}
          onClear={() => onFilters(noFilters(filters.city))}
        />
      </Page>
      {mapShown && pack && (
        <div class="desk-map">
          <DeskMap pack={pack} entries={placed} selected={selected} onOpen={onOpen} />
        </div>
      )}
    </div>
  )
}

interface ListBodyProps extends Pick<ListScreenProps, 'list' | 'pack' | 'selected' | 'onSelect'> {
  readonly onClear: () => void
}

function ListBody({ list, pack, selected, onSelect, onClear }: ListBodyProps) {
  if (list.state === 'failed') {
    return (
      <Empty picture={<Icon name="wifi-off" size={40} />} title={texts.failure.broken}>
        <Button icon="refresh-cw" onClick={list.reload}>
          {texts.again}
        </Button>
      </Empty>
    )
  }
  if (list.state === 'loading' && list.entries.length === 0) {
    return <Skeleton lines={6} label={texts.wait} />
  }
  const more = list.next !== null && (
    <Button kind="secondary" block busy={list.loadingMore} onClick={list.more}>
      {list.entries.length === 0 ? words.searchOn : words.more}
    </Button>
  )
  if (list.entries.length === 0) {
    return (
      <Empty picture={<Icon name="circle-check" size={40} />} title={words.none}>
        <p class="muted">{list.next === null ? words.noneHelp : words.noneYet}</p>
        {more || (
          <Button kind="secondary" onClick={onClear}>
            {words.clear}
          </Button>
        )}
      </Empty>
    )
  }
  return (
    <>
      <ul class="desk-list" aria-label={words.label} aria-busy={list.state === 'loading'}>
        {list.entries.map((entry) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            pack={pack}
            selected={entry.id === selected}
            onFocus={() => onSelect(entry.id)}
          />
        ))}
      </ul>
      {more}
    </>
  )
}
