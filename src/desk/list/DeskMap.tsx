import { useMemo } from 'preact/hooks'
import type { MapReport } from '#client/place/map/mapReport.ts'
import { ReportsMap } from '#client/place/map/ReportsMap.tsx'
import type { Point } from '#domain/place.ts'
import type { DeskEntry } from '#protocol/desk.ts'
import type { CityPack } from '#protocol/pack.ts'
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
  const labels = useMemo(
    () => ({
      ...texts.map,
      ...(name && { map: name }),
      report: ({ service_code, handling }: MapReport) =>
        `${categoryName(pack, service_code)}, ${texts.handling[handling]}`,
    }),
    [pack, name],
  )
  return <ReportsMap {...{ pack, selected, start, labels }} reports={entries} onSelect={onOpen} />
}
