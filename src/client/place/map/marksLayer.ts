import type { Map as LeafletMap } from 'leaflet'
import { distanceM } from '#domain/place.ts'
import type { Mark } from './clusters.ts'
import { type MarkLooks, type PlacedMark, placeMark, wordsFor } from './marks.ts'
import { offsetsOfSameSpot } from './spread.ts'

export interface MarksLayer {
  /** Shows exactly these, keeping what is there already; the order is that of the Tab key. */
  show(marks: readonly Mark[]): void
  highlight(reportId: string | undefined): void
}

export function createMarksLayer(
  map: LeafletMap,
  looks: MarkLooks,
  onPress: (mark: Mark) => void,
): MarksLayer {
  const placed = new Map<string, PlacedMark>()
  let highlighted: string | undefined

  /** What had the focus and is gone now. */
  function removeGone(marks: readonly Mark[]): Mark | undefined {
    const wanted = new Map(marks.map((mark) => [mark.key, mark]))
    let focused: Mark | undefined
    for (const [key, { mark, marker, button }] of placed) {
      if (looksTheSame(mark, wanted.get(key))) continue
      if (button === document.activeElement) focused = mark
      marker.remove()
      placed.delete(key)
    }
    return focused
  }
  function paintHighlight() {
    for (const [key, { marker, button }] of placed) {
      const chosen = key === highlighted
      button.classList.toggle('map-report--selected', chosen)
      button.toggleAttribute('aria-current', chosen)
      marker.setZIndexOffset(chosen ? 10_000 : 0)
    }
  }
  return {
    show(marks) {
      const lost = removeGone(marks)
      const offsets = offsetsOfSameSpot(marks)
      for (const mark of marks) {
        const there = placed.get(mark.key)
        if (there) {
          there.button.setAttribute('aria-label', wordsFor(mark, looks.labels))
          continue
        }
        const offset = offsets.get(mark.key) ?? { x: 0, y: 0 }
        placed.set(
          mark.key,
          placeMark(map, mark, looks, offset, () => onPress(mark)),
        )
      }
      putInOrder(marks, placed)
      paintHighlight()
      if (lost) focusNearest(lost, placed, map)
    },
    highlight(reportId) {
      highlighted = reportId
      paintHighlight()
    },
  }
}

/** A report whose state or place has changed is drawn anew; all others stay, with their focus. */
function looksTheSame(before: Mark, now: Mark | undefined): boolean {
  if (!now || before.kind !== 'report' || now.kind !== 'report') return now !== undefined
  const [a, b] = [before.report, now.report]
  return (
    a.handling === b.handling &&
    a.service_code === b.service_code &&
    a.lat === b.lat &&
    a.long === b.long
  )
}

/** Tab follows the order in the document. Moved only if needed: moving takes the focus away. */
function putInOrder(marks: readonly Mark[], placed: ReadonlyMap<string, PlacedMark>): void {
  const elements = marks.flatMap(({ key }) => placed.get(key)?.marker.getElement() ?? [])
  const pane = elements[0]?.parentElement
  if (!pane || elements.every((one, index) => pane.children[index] === one)) return
  const focused = document.activeElement
  pane.prepend(...elements)
  if (focused instanceof HTMLElement && pane.contains(focused))
    focused.focus({ preventScroll: true })
}

/** Whoever opened a cluster with Enter goes on at what came out of it. */
function focusNearest(lost: Mark, placed: ReadonlyMap<string, PlacedMark>, map: LeafletMap): void {
  let nearest: PlacedMark | undefined
  let best = Number.POSITIVE_INFINITY
  for (const one of placed.values()) {
    const distance = distanceM(one.mark.at, lost.at)
    if (distance >= best) continue
    best = distance
    nearest = one
  }
  const target = nearest?.button ?? map.getContainer()
  target.focus({ preventScroll: true })
}
