import { useEffect, useId, useRef } from 'preact/hooks'
import type { Point } from '#domain/place.ts'
import type { CityPack } from '#protocol/pack.ts'
import { categoryLooks } from './categoryLooks.ts'
import type { ReportsMap as ReportsMapHandle } from './createReportsMap.ts'
import type { FrameLabels, ReportsMapLabels } from './labels.ts'
import { MapFrame } from './MapFrame.tsx'
import type { MapReport } from './mapReport.ts'
import type { Me } from './meDot.ts'
import { useCityMap } from './useCityMap.ts'
import { useMapChunk } from './useMapChunk.ts'

interface Props {
  readonly pack: CityPack
  readonly reports: readonly MapReport[]
  readonly selected?: string | undefined
  readonly me?: Me | undefined
  /** What it looks at when it is made; the whole city without it. */
  readonly start?: Point | undefined
  readonly onSelect: (reportId: string) => void
  readonly labels: ReportsMapLabels & FrameLabels
}

const load = () => import('./createReportsMap.ts')

/** The city's reports on the map. Made anew for another city or another language. */
export function ReportsMap({ pack, reports, selected, me, start, onSelect, labels }: Props) {
  const [chunk, retry] = useMapChunk(load)
  const box = useRef<HTMLDivElement>(null)
  const handle = useRef<ReportsMapHandle | undefined>(undefined)
  const cityMap = useCityMap()
  const helpId = useId()
  const all = { onSelect, pack, start, ...cityMap, labels: { ...labels, ...cityMap?.words } }
  const latest = useRef(all)
  latest.current = all

  useEffect(() => {
    if (chunk.kind !== 'ready' || !cityMap || !box.current) return
    const lookOf = categoryLooks(latest.current.pack)
    const made = chunk.value.createReportsMap(box.current, { ...latest.current, lookOf })
    if (latest.current.start) made.goTo(latest.current.start)
    made.onSelect((id) => latest.current.onSelect(id))
    handle.current = made
    return () => {
      handle.current = undefined
      made.destroy()
    }
  }, [chunk, cityMap, pack.version, labels.map])

  const made = [chunk, cityMap, pack.version, labels.map] as const
  useEffect(() => handle.current?.setReports(reports), [...made, reports])
  useEffect(() => handle.current?.setSelected(selected), [...made, selected])
  useEffect(() => handle.current?.setMe(me), [...made, me])

  return (
    <MapFrame chunk={chunk} labels={labels} onRetry={retry}>
      <div ref={box} class="map-frame-box" aria-describedby={helpId} />
      <p id={helpId} class="map-frame-help">
        {labels.help}
      </p>
    </MapFrame>
  )
}
