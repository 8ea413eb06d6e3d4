import type { Size } from './sizePlan.ts'

/** What drawing needs, the same in a worker and on the page. */
export interface Easel<Picture extends Size = Size, Sheet extends Size = Size> {
  /** Upright. Rejects when the browser cannot read the picture. */
  readonly open: (file: Blob) => Promise<Picture>
  readonly close: (picture: Picture) => void
  /** Draws the source scaled to the size, on white: JPEG knows no transparency. */
  readonly draw: (source: Picture | Sheet, size: Size) => Sheet
  readonly toJpeg: (sheet: Sheet, quality: number) => Promise<Blob>
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

export function drawScaled(context: Context | null, source: CanvasImageSource, size: Size): void {
  if (!context) throw new Error('the browser gave no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, size.width, size.height)
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, size.width, size.height)
}
