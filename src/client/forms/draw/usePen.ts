import type { TargetedPointerEvent } from 'preact'
import { useRef } from 'preact/hooks'
import type { Dot, Mark, Size } from './sheet.ts'

interface PenOptions {
  readonly size: Size
  readonly marks: readonly Mark[]
  readonly setMarks: (marks: readonly Mark[]) => void
  readonly colour: string
  readonly width: number
  /** The stroke is finished: to be kept. */
  readonly onStroke: (marks: readonly Mark[]) => void
}

/** A finger, a mouse or a pen on the canvas; a second finger does not disturb the first. */
export function usePen({ size, marks, setMarks, colour, width, onStroke }: PenOptions) {
  const stroke = useRef<{ readonly pointer: number; readonly dots: readonly Dot[] } | undefined>(
    undefined,
  )
  const withStroke = (dots: readonly Dot[]): readonly Mark[] => [
    ...marks,
    { kind: 'stroke', colour, width, dots },
  ]
  // The marks before this stroke: state may lag behind the finger.
  const before = useRef<readonly Mark[]>([])
  const draw = (dots: readonly Dot[]) =>
    setMarks([...before.current, { kind: 'stroke', colour, width, dots }])

  return {
    onPointerDown(event: TargetedPointerEvent<HTMLCanvasElement>) {
      if (stroke.current || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      before.current = marks
      stroke.current = { pointer: event.pointerId, dots: [dotUnder(event, size)] }
      setMarks(withStroke(stroke.current.dots))
    },
    onPointerMove(event: TargetedPointerEvent<HTMLCanvasElement>) {
      const now = stroke.current
      if (now?.pointer !== event.pointerId) return
      stroke.current = { ...now, dots: [...now.dots, dotUnder(event, size)] }
      draw(stroke.current.dots)
    },
    onPointerUp(event: TargetedPointerEvent<HTMLCanvasElement>) {
      const now = stroke.current
      if (now?.pointer !== event.pointerId) return
      stroke.current = undefined
      onStroke([...before.current, { kind: 'stroke', colour, width, dots: now.dots }])
    },
    onPointerCancel() {
      if (stroke.current) setMarks(before.current)
      stroke.current = undefined
    },
  }
}

function dotUnder(
  { clientX, clientY, currentTarget }: TargetedPointerEvent<HTMLCanvasElement>,
  size: Size,
): Dot {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return {
    x: ((clientX - left) / (width || 1)) * size.width,
    y: ((clientY - top) / (height || 1)) * size.height,
  }
}
