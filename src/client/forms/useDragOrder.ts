import type { RefObject, TargetedPointerEvent } from 'preact'
import { useState } from 'preact/hooks'

interface Drag {
  readonly from: number
  readonly to: number
  readonly startY: number
  readonly y: number
  /** Tops and heights of the lines when the drag began. */
  readonly lines: readonly { readonly top: number; readonly height: number }[]
}

/** Dragging lines of a list by a handle; the others make room. Buttons do the same without it. */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
) {
  const [drag, setDrag] = useState<Drag>()

  const begin = (from: number) => (event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const lines = [...(list.current?.children ?? [])].map((line) => line.getBoundingClientRect())
    setDrag({ from, to: from, startY: event.clientY, y: event.clientY, lines })
  }
  const follow = (event: TargetedPointerEvent<HTMLElement>) => {
    if (drag) setDrag({ ...drag, y: event.clientY, to: lineAt(drag, event.clientY) })
  }
  const end = () => {
    if (drag && drag.to !== drag.from) onMove(drag.from, drag.to)
    setDrag(undefined)
  }

  return (at: number) => ({
    isDragged: drag?.from === at,
    style: drag ? { transform: `translateY(${shiftOf(drag, at)}px)` } : {},
    handle: {
      onPointerDown: begin(at),
      onPointerMove: follow,
      onPointerUp: end,
      onPointerCancel: () => setDrag(undefined),
    },
  })
}

/** Over which line's middle the finger is. */
function lineAt({ lines, from }: Drag, y: number): number {
  const found = lines.findIndex(({ top, height }) => y < top + height)
  if (found >= 0) return found
  return lines.length > 0 ? lines.length - 1 : from
}

function shiftOf({ from, to, startY, y, lines }: Drag, at: number): number {
  if (at === from) return y - startY
  const own = lines[from]?.height ?? 0
  const gap = (lines[1]?.top ?? 0) - (lines[0]?.top ?? 0) - (lines[0]?.height ?? 0)
  if (at > from && at <= to) return -(own + gap)
  return at < from && at >= to ? own + gap : 0
}
