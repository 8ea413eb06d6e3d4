import { useEffect, useId, useRef } from 'preact/hooks'
import type { Point } from '#domain/place.ts'
import type { PinMove } from '../pinMove.ts'
import type { PinMap as PinMapHandle } from './createPinMap.ts'
import type { MapPack } from './ground.ts'
import type { FrameLabels, MapLabels } from './labels.ts'
import { MapFrame } from './MapFrame.tsx'
import type { Thing } from './things.ts'
import { useCityMap } from './useCityMap.ts'
import { useMapChunk } from './useMapChunk.ts'

interface Props {
  readonly pack: MapPack & { readonly version: string }
  readonly point?: Point | undefined
  readonly accuracy_m?: number | undefined
  readonly onMove: (move: PinMove) => void
  /** Lamps, bins … to be chosen on the map; the list beside it holds the same. */
  readonly things?: readonly Thing[] | undefined
  readonly labels: MapLabels & FrameLabels
}

const load = () => import('./createPinMap.ts')

/** The map on which a report is placed. Made anew for another city or another language. */
export function PinMap({ pack, point, accuracy_m, onMove, things, labels }: Props) {
  const [chunk, retry] = useMapChunk(load)
  const box = useRef<HTMLDivElement>(null)
  const handle = useRef<PinMapHandle | undefined>(undefined)
  const cityMap = useCityMap()
  const all = { onMove, pack, ...cityMap, labels: { ...labels, ...cityMap?.words } }
  const latest = useRef(all)
  latest.current = all
  const helpId = useId()

  useEffect(() => {
    if (chunk.kind !== 'ready' || !cityMap || !box.current) return
    const made = chunk.value.createPinMap(box.current, latest.current)
    made.onMove((move) => latest.current.onMove(move))
    handle.current = made
    return () => {
      handle.current = undefined
      made.destroy()
    }
  }, [chunk, cityMap, pack.version, labels.map])

  useEffect(() => {
    handle.current?.setPin(point)
    handle.current?.setAccuracy(accuracy_m)
  }, [chunk, cityMap, pack.version, labels.map, point?.lat, point?.long, accuracy_m])

  // What is shown changes with the list's content, not with each drawing of the screen.
  const shown = things?.map(({ id, label, isChosen }) => `${id} ${label} ${isChosen}`).join('|')
  useEffect(() => {
    handle.current?.setThings(things ?? [])
  }, [chunk, cityMap, pack.version, labels.map, shown])

  return (
    <MapFrame chunk={chunk} labels={labels} onRetry={retry}>
      <div ref={box} class="map-frame-box" aria-describedby={helpId} />
      <p id={helpId} class="map-frame-help">
        {labels.help}
      </p>
    </MapFrame>
  )
}
