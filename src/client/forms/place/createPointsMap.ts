import { DivIcon, type LeafletMouseEvent, Marker, Polygon, Polyline } from 'leaflet'
import { type BaseMap, createBaseMap } from '#client/place/map/baseMap.ts'
import { element } from '#client/place/map/controls.ts'
import type { MapPack } from '#client/place/map/ground.ts'
import type { MapLabels } from '#client/place/map/labels.ts'
import type { Archives } from '#client/place/pack/archives.ts'
import type { Point } from '#domain/place.ts'

export type Figure = 'dots' | 'line' | 'area'

export interface PointsMapOptions {
  readonly pack: MapPack
  readonly archives?: Archives | undefined
  readonly labels: MapLabels
  readonly figure: Figure
}

export interface PointsMap {
  show(points: readonly Point[]): void
  /** By a tap, or by Enter at the cross-hair. */
  onAdd(listener: (point: Point) => void): void
  /** Where the cross-hair is. */
  centre(): Point
  destroy(): void
}

/** A map to set several points on: places, a way or an area. */
export function createPointsMap(container: HTMLElement, options: PointsMapOptions): PointsMap {
  const base = createBaseMap(container, options.pack, options.labels, options.archives)
  const { map } = base
  const drawing = createDrawing(base, options.figure)
  let listener: ((point: Point) => void) | undefined
  let isLooked = false

  const centre = (): Point => {
    const { lat, lng } = map.getCenter()
    return { lat, long: lng }
  }
  container.append(element('div', 'form-map-cross'))
  container.setAttribute('role', 'application')
  map.on('click', ({ latlng }: LeafletMouseEvent) => {
    listener?.({ lat: latlng.lat, long: latlng.lng })
  })
  container.addEventListener('keydown', (event) => {
    if (event.target !== container || event.key !== 'Enter') return
    event.preventDefault()
    listener?.(centre())
  })

  return {
    show(points) {
      drawing.show(points)
      // Only what was there before is looked for; afterwards the view is the person's.
      if (!isLooked && points.length > 0) lookAt(base, points)
      isLooked = true
    },
    onAdd(next) {
      listener = next
    },
    centre,
    destroy: () => base.destroy(),
  }
}

function createDrawing({ map }: BaseMap, figure: Figure) {
  const shape =
    figure === 'dots'
      ? undefined
      : figure === 'line'
        ? new Polyline([], { className: 'form-map-line', interactive: false })
        : new Polygon([], { className: 'form-map-area', interactive: false })
  shape?.addTo(map)
  let marks: Marker[] = []
  return {
    show(points: readonly Point[]) {
      const corners = points.map(({ lat, long }): [number, number] => [lat, long])
      shape?.setLatLngs(corners)
      for (const mark of marks) mark.remove()
      marks = corners.map((at, index) =>
        new Marker(at, {
          icon: new DivIcon({
            className: 'form-map-dot',
            html: element('span', 'form-map-number', String(index + 1)),
            iconSize: [28, 28],
          }),
          interactive: false,
          keyboard: false,
        }).addTo(map),
      )
    },
  }
}

function lookAt({ map }: BaseMap, points: readonly Point[]): void {
  map.fitBounds(
    points.map(({ lat, long }): [number, number] => [lat, long]),
    { animate: false, maxZoom: 17, padding: [40, 40] },
  )
}
