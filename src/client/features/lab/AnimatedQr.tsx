import { useEffect, useRef } from 'preact/hooks'
import { encode } from 'uqr'
import type { Parcel } from '#client/actions/labVerbs.ts'
import { createFrames } from '#client/lab/transfer/frames.ts'

interface AnimatedQrProps {
  readonly parcel: Parcel
  readonly perSecond: number
  readonly paused: boolean
  readonly label: string
}

/** Dots of white around the code; cameras need four. */
const border = 4
/** Each dot of the code is so many of the canvas: sharp on any screen. */
const dot = 8

/** Frame after frame without an end. Black on white in dark mode as well: cameras want it so. */
export function AnimatedQr({ parcel, perSecond, paused, label }: AnimatedQrProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const number = useRef(0)
  useEffect(() => {
    const { frame } = createFrames(parcel.bytes, parcel.name)
    const show = () => {
      if (canvas.current) draw(canvas.current, frame(number.current))
      number.current++
    }
    if (number.current === 0) show()
    if (paused) return
    const timer = setInterval(show, 1000 / perSecond)
    return () => clearInterval(timer)
  }, [parcel, perSecond, paused])
  return <canvas class="lab-qr" ref={canvas} role="img" aria-label={label} />
}

function draw(canvas: HTMLCanvasElement, text: string): void {
  const pen = canvas.getContext('2d')
  const { size, data } = encode(text, { ecc: 'L', border })
  if (!pen) return
  canvas.width = size * dot
  canvas.height = size * dot
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#000000'
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries()) if (dark) pen.fillRect(x * dot, y * dot, dot, dot)
}
