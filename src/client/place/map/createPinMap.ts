import { Circle, type LeafletMouseEvent, Marker } from 'leaflet'
import type { Archives } from '#client/place/pack/archives.ts'
import type { Point } from '#domain/place.ts'
import { describeMove, type PinMove, pointAfterKey } from '../pinMove.ts'
import { type BaseMap, createBaseMap } from './baseMap.ts'
import type { MapPack } from './ground.ts'
import type { MapLabels } from './labels.ts'
import { createPinIcon } from './pinIcon.ts'
import { createThings, type Thing } from './things.ts'

export interface PinMapOptions {
  readonly pack: MapPack
  /** Where the street map is, if there is one. */
  readonly archives?: Archives | undefined
  readonly labels: MapLabels
}

export interface PinMap {
  /** Puts the pin there and looks at it; undefined takes it away. */
  setPin(point: Point | undefined): void
  /** Circle around the pin; gone as soon as a person moves it, for then it says nothing. */
  setAccuracy(metres: number | undefined): void
  onMove(listener: (move: PinMove) => void): void
  /** Things around that the report may be about. */
  setThings(things: readonly Thing[]): void
  focus(): void
  destroy(): void
}

/** A map with one pin: to drag, to set by a tap, or to move with the arrow keys. */
export function createPinMap(container: HTMLElement, options: PinMapOptions): PinMap {
  const base = createBaseMap(container, options.pack, options.labels, options.archives)
  const pin = createPin(base)
  const things = createThings(base.map)
  let listener: ((move: PinMove) => void) | undefined

  function moveByPerson(to: Point, by: PinMove['by'], from: Point = pin.at() ?? to) {
    pin.setAccuracy(undefined)
    const start = pin.start() ?? to
    pin.put(to, start)
    listener?.(describeMove(start, from, to, by))
  }
  pin.onDragged((from, to) => moveByPerson(to, 'drag', from))
  base.map.on('click', ({ latlng }: LeafletMouseEvent) => {
    moveByPerson({ lat: latlng.lat, long: latlng.lng }, 'tap')
  })
  listenToKeys(container, base, pin, (to) => moveByPerson(to, 'keyboard'))

  return {
    setPin(point) {
      if (samePoint(point, pin.at())) return
      pin.put(point, point)
      if (point) look(base, point, pin.accuracy())
    },
    setAccuracy(metres) {
      pin.setAccuracy(metres)
      const at = pin.at()
      if (at && metres !== undefined) look(base, at, metres)
    },
    onMove(next) {
      listener = next
    },
    setThings: things.show,
    focus: () => container.focus({ preventScroll: true }),
    destroy: () => base.destroy(),
  }
}

type Pin = ReturnType<typeof createPin>

function createPin({ map, calm }: BaseMap) {
  const marker = new Marker([0, 0], {
    icon: createPinIcon(),
    draggable: true,
    keyboard: false,
    autoPan: !calm,
    autoPanPadding: [40, 60],
  })
  const circle = new Circle([0, 0], { radius: 1, className: 'map-accuracy', interactive: false })
  let at: Point | undefined
  let start: Point | undefined
  let accuracy: number | undefined

  function drawCircle() {
    if (!at || accuracy === undefined) return void circle.remove()
    circle.setLatLng([at.lat, at.long]).setRadius(accuracy).addTo(map)
  }
  return {
    at: () => at,
    start: () => start,
    accuracy: () => accuracy,
    put(point: Point | undefined, from: Point | undefined) {
      at = point
      start = from
      if (point) marker.setLatLng([point.lat, point.long]).addTo(map)
      else marker.remove()
      drawCircle()
    },
    setAccuracy(metres: number | undefined) {
      accuracy = metres
      drawCircle()
    },
    onDragged(listener: (from: Point, to: Point) => void) {
      marker.on('dragstart', () => circle.remove())
      marker.on('dragend', () => {
        const { lat, lng: long } = marker.getLatLng()
        listener(at ?? { lat, long }, { lat, long })
      })
    },
  }
}

/** The map and its pin are one stop of the Tab key: arrows move the pin, not the view. */
function listenToKeys(
  container: HTMLElement,
  { map, calm }: BaseMap,
  pin: Pin,
  onKey: (to: Point) => void,
): void {
  map.keyboard.disable()
  container.tabIndex = 0
  // Screen readers keep the arrow keys to themselves unless told that this is a thing of its own.
  container.setAttribute('role', 'application')
  container.addEventListener('keydown', (event) => {
    if (event.target !== container || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === '+' || event.key === '-') {
      map.setZoom(map.getZoom() + (event.key === '+' ? 1 : -1))
      return event.preventDefault()
    }
    const to = pointAfter(event, pin, map.getCenter())
    if (!to) return
    event.preventDefault()
    onKey(to)
    map.panInside([to.lat, to.long], { padding: [64, 80], animate: !calm })
  })
}

/** Without a pin, Enter or an arrow sets it where the person looks. */
function pointAfter(
  event: KeyboardEvent,
  pin: Pin,
  centre: { readonly lat: number; readonly lng: number },
): Point | undefined {
  const at = pin.at()
  if (at) return pointAfterKey(at, event)
  const middle = { lat: centre.lat, long: centre.lng }
  return event.key === 'Enter' || pointAfterKey(middle, event) ? middle : undefined
}

/** So near that the accuracy's circle fills half of the view; never nearer than a house. */
function look({ map }: BaseMap, point: Point, accuracyM: number | undefined): void {
  const zoom = accuracyM === undefined || accuracyM <= 60 ? 17 : accuracyM <= 250 ? 16 : 14
  map.setView([point.lat, point.long], zoom, { animate: false })
}

/** A decimetre apart is the same: whoever keeps the point may have rounded it. */
const samePoint = (a: Point | undefined, b: Point | undefined): boolean =>
  a && b ? Math.abs(a.lat - b.lat) < 1e-6 && Math.abs(a.long - b.long) < 1e-6 : a === b
