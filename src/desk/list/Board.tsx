import { useEffect, useState } from 'preact/hooks'
import { keysAreOn } from '../KeysHelp.tsx'
import { Detail } from '../report/Detail.tsx'
import { useDesk } from '../state/desk.ts'
import { type Filters, noFilters } from '../state/filters.ts'
import { go, listHref, type Route, reportHref } from '../state/route.ts'
import { useKeys } from '../state/useKeys.ts'
import { useList } from '../state/useList.ts'
import { usePack } from '../state/usePack.ts'
import { ListScreen } from './ListScreen.tsx'

interface BoardProps {
  readonly route: Extract<Route, { screen: 'list' | 'report' }>
  readonly onHelp: () => void
}

/** List and detail share one list: the next report is the next one in it. */
export function Board({ route, onHelp }: BoardProps) {
  const { cities, kept } = useDesk()
  const first = route.screen === 'report' ? route.city : cities[0]?.id
  const [filters, setFilters] = useState<Filters>(() => noFilters(first ?? ''))
  const list = useList(filters)
  const pack = usePack(filters.city)
  const [selected, setSelected] = useState<string>()
  const open = route.screen === 'report' ? route.id : undefined
  useEffect(() => {
    if (open !== undefined) setSelected(open)
  }, [open])
  useEffect(() => {
    // A link led to a report of another city than the one on the list.
    if (route.screen === 'report' && route.city !== filters.city) {
      setFilters(noFilters(route.city))
    }
  }, [route])

  const at = list.entries.findIndex(({ id }) => id === selected)
  const neighbour = (by: 1 | -1) => list.entries[at < 0 ? 0 : at + by]
  const show = (id: string) => go(reportHref(filters.city, id))
  const move = (by: 1 | -1) => {
    const entry = neighbour(by)
    if (!entry) return
    if (open !== undefined) return show(entry.id)
    setSelected(entry.id)
    document.getElementById(`entry-${entry.id}`)?.focus()
  }
  useKeys(keysAreOn(kept), {
    j: () => move(1),
    k: () => move(-1),
    '?': onHelp,
    ...(open === undefined ? {} : { Escape: () => go(listHref) }),
  })

  if (route.screen === 'report') {
    const [next, previous] = at < 0 ? [] : [neighbour(1), at > 0 ? neighbour(-1) : undefined]
    return (
      <Detail
        key={route.id}
        city={route.city}
        id={route.id}
        pack={pack}
        onReport={list.put}
        onNext={next && (() => show(next.id))}
        onPrevious={previous && (() => show(previous.id))}
      />
    )
  }
  return (
    <ListScreen
      {...{ list, filters, pack, selected }}
      onFilters={setFilters}
      onSelect={setSelected}
      onOpen={show}
    />
  )
}
