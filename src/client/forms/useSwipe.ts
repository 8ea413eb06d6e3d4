import type { TargetedPointerEvent } from 'preact'
import { useState } from 'preact/hooks'

/** Farther than this, and it was meant. */
const wantedPx = 90

/** A card that follows the finger sideways. Tells whether it went to the end side of the line. */
export function useSwipe(onSwipe: (towardsEnd: boolean) => void) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly by: number }>()
  const by = drag?.by ?? 0
  return {
    style: drag
      ? { transform: `translateX(${by}px) rotate(${by / 24}deg)`, transition: 'none' }
      : {},
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ from: event.clientX, by: 0 })
    },
    onPointerMove(event: TargetedPointerEvent<HTMLElement>) {
      if (drag) setDrag({ ...drag, by: event.clientX - drag.from })
    },
    onPointerUp(event: TargetedPointerEvent<HTMLElement>) {
      setDrag(undefined)
      if (Math.abs(by) < wantedPx) return
      const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
      onSwipe(by > 0 !== isRtl)
    },
    onPointerCancel: () => setDrag(undefined),
  }
}
