import { useMemo } from 'preact/hooks'
import { ReportsMap } from '#client/place/map/ReportsMap.tsx'
import { open311Status } from '#domain/handling.ts'
import type { Point } from '#domain/place.ts'
import type { DeskEntry } from '#protocol/desk.ts'
import type { CityPack } from '#protocol/pack.ts'
import type { PublicReport } from '#protocol/report.ts'
import { categoryName } from '../state/usePack.ts'
import { texts } from '../texts.ts'

interface DeskMapProps {
  readonly pack: CityPack
  readonly entries: readonly DeskEntry[]
  readonly selected: string | undefined
  readonly start?: Point
  /** What the map is called, for those who hear it. */
  readonly name?: string
  readonly onOpen: (id: string) => void
}

/** The reports of the list, where they lie. */
export function DeskMap({ pack, entries, selected, start, name, onOpen }: DeskMapProps) {
  const reports = useMemo(() => entries.map(asShown), [entries])
  const labels = useMemo(
    () => ({
      ...texts.map,
      ...(name && { map: name }),
      report: ({ service_code, handling }: PublicReport) =>
        `${categoryName(pack, service_code)}, ${texts.handling[handling]}`,
    }),
    [pack, name],
  )
  return <ReportsMap {...{ pack, reports, selected, start, labels }} onSelect={onOpen} />
}

/** The map was made for what the public sees; the desk's entry in its words. */
const asShown = (entry: DeskEntry): PublicReport => ({
  id: entry.id,
  service_request_id: entry.number,
  service_code: entry.service_code,
  status: open311Status(entry.handling),
  handling: entry.handling,
  status_notes: null,
  description: entry.description,
  requested_datetime: entry.requested_datetime,
  updated_datetime: entry.updated_at,
  expected_datetime: entry.expected_at,
  lat: entry.lat,
  long: entry.long,
  address: entry.address,
  photos: entry.photo ? [entry.photo] : [],
  supports: entry.supports,
  example: entry.example,
})
