import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeskEntry, DeskList } from '#protocol/desk.ts'
import { useDesk } from './desk.ts'
import { type Filters, queryOf } from './filters.ts'
import { useRefresh } from './useRefresh.ts'

export interface List {
  readonly entries: readonly DeskEntry[]
  readonly counts: DeskList['counts']
  readonly state: 'loading' | 'ready' | 'failed'
  readonly next: string | null
  readonly loadingMore: boolean
}
export interface ListActions {
  more(): void
  reload(): void
  /** What a deed in the detail has changed, without asking for the whole list again. */
  put(entry: DeskEntry): void
}

const empty: List = { entries: [], counts: null, state: 'loading', next: null, loadingMore: false }

/** The list for the filters, kept fresh. What is on the screen keeps its place when news come in. */
export function useList(filters: Filters): List & ListActions {
  const { api, onFailure, onAnswer } = useDesk()
  const [list, setList] = useState<List>(empty)
  const asked = useRef(0)
  const query = queryOf(filters).toString()

  async function load(how: How) {
    if (how !== 'refresh') asked.current += 1
    const turn = asked.current
    setList((old) => begun(old, how))
    const params = new URLSearchParams(query)
    if (typeof how === 'object') params.set('cursor', how.cursor)
    const answer = await api.reports(params, how === 'refresh')
    // Another filter was chosen meanwhile: its answer counts.
    if (turn !== asked.current) return
    if (answer.ok) onAnswer()
    else onFailure(answer.error)
    setList((old) => (answer.ok ? joined(old, answer.value, how) : stopped(old, how)))
  }

  useEffect(() => void load('anew'), [query])
  useRefresh(() => void load('refresh'))
  return {
    ...list,
    more: () => list.next !== null && void load({ cursor: list.next }),
    reload: () => void load('anew'),
    put: (entry) =>
      setList((old) => ({
        ...old,
        entries: old.entries.map((one) => (one.id === entry.id ? entry : one)),
      })),
  }
}

type How = 'anew' | 'refresh' | { readonly cursor: string }

function begun(old: List, how: How): List {
  if (how === 'refresh') return old
  return how === 'anew' ? { ...old, state: 'loading', next: null } : { ...old, loadingMore: true }
}

const stopped = (old: List, how: How): List => ({
  ...old,
  state: how === 'anew' ? 'failed' : old.state,
  loadingMore: false,
})

function joined(old: List, fresh: DeskList, how: How): List {
  const counts = fresh.counts ?? old.counts
  const ready = { counts, state: 'ready', loadingMore: false } as const
  if (how === 'anew') return { ...ready, entries: fresh.reports, next: fresh.next }
  const news = new Map(fresh.reports.map((entry) => [entry.id, entry]))
  const known = old.entries.map((entry) => {
    const now = news.get(entry.id) ?? entry
    news.delete(entry.id)
    return now
  })
  const added = [...news.values()]
  if (how === 'refresh') return { ...ready, entries: [...added, ...known], next: old.next }
  return { ...ready, entries: [...known, ...added], next: fresh.next }
}
