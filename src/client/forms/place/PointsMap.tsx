import { useEffect, useId, useRef } from 'preact/hooks'
import type { MapPack } from '#client/place/map/ground.ts'
import type { FrameLabels, MapLabels } from '#client/place/map/labels.ts'
import { MapFrame } from '#client/place/map/MapFrame.tsx'
import { useCityMap } from '#client/place/map/useCityMap.ts'
import { useMapChunk } from '#client/place/map/useMapChunk.ts'
import type { Point } from '#domain/place.ts'
import type { Figure, PointsMap as PointsMapHandle } from './createPointsMap.ts'

interface PointsMapProps {
  readonly pack: MapPack & { readonly version: string }
  readonly figure: Figure
  readonly points: readonly Point[]
  readonly onAdd: (point: Point) => void
  /** To ask the map where its cross-hair is. */
  readonly onMap: (map: PointsMapHandle | undefined) => void
  readonly labels: MapLabels & FrameLabels
}

const load = () => import('./createPointsMap.ts')

export function PointsMap({ pack, figure, points, onAdd, onMap, labels }: PointsMapProps) {
  const [chunk, retry] = useMapChunk(load)
  const box = useRef<HTMLDivElement>(null)
  const handle = useRef<PointsMapHandle | undefined>(undefined)
  const cityMap = useCityMap()
  const all = { onAdd, pack, figure, ...cityMap, labels: { ...labels, ...cityMap?.words } }
  const latest = useRef(all)
  latest.current = all
  const helpId = useId()

  useEffect(() => {
    if (chunk.kind !== 'ready' || !cityMap || !box.current) return
    const made = chunk.value.createPointsMap(box.current, latest.current)
    made.onAdd((point) => latest.current.onAdd(point))
    handle.current = made
    onMap(made)
    return () => {
      handle.current = undefined
      onMap(undefined)
      made.destroy()
    }
  }, [chunk, cityMap, pack.version, labels.map, figure])

  useEffect(() => {
    handle.current?.show(points)
  }, [chunk, cityMap, pack.version, labels.map, figure, points])

  return (
    <MapFrame chunk={chunk} labels={labels} onRetry={retry}>
      <div ref={box} class="map-frame-box" aria-describedby={helpId} />
      <p id={helpId} class="map-frame-help">
        {labels.help}
      </p>
    </MapFrame>
  )
}
