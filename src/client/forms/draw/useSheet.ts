import { useEffect, useRef, useState } from 'preact/hooks'
import type { KeptMedia } from '../player.ts'
import { type Mark, type Picture, paintSheet, type Size } from './sheet.ts'

/** Photos are that large at most when they are drawn on; the device keeps them no larger either. */
const longestPhotoPx = 1600

/** A canvas, what lies under the pen and what has been drawn since. */
export function useSheet(empty: Size) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [ground, setGround] = useState<Picture>()
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const size = ground ? fit(ground) : empty

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (pen) paintSheet(pen, size, ground, marks)
  }, [ground, marks, size.width, size.height])

  return {
    canvas,
    size,
    marks,
    setMarks,
    ground,
    /** What was kept before becomes the paper. */
    async layUnder({ bytes, type }: KeptMedia): Promise<void> {
      setGround(await createImageBitmap(new Blob([bytes], { type })))
    },
    clear() {
      setGround(undefined)
      setMarks([])
    },
    /** Painted anew, apart from the screen: exactly what the answer is to hold. */
    async picture(withMarks: readonly Mark[], type: 'image/png' | 'image/jpeg') {
      const sheet = document.createElement('canvas')
      sheet.width = size.width
      sheet.height = size.height
      const pen = sheet.getContext('2d')
      if (!pen) throw new Error('no canvas to draw on')
      paintSheet(pen, size, ground, withMarks)
      const blob = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, type, 0.85))
      if (!blob) throw new Error('the canvas gave no picture')
      return blob.arrayBuffer()
    },
  }
}

function fit({ width, height }: Size): Size {
  const scale = Math.min(1, longestPhotoPx / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
