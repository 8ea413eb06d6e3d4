import { drawScaled, type Easel } from './easel.ts'
import type { Size } from './sizePlan.ts'

interface PagePicture extends Size {
  readonly image: HTMLImageElement
  readonly url: string
}
interface PageSheet extends Size {
  readonly canvas: HTMLCanvasElement
}

/** For engines whose workers cannot draw: an <img> is turned upright by every engine since 2020. */
export const pageEasel: Easel<PagePicture, PageSheet> = {
  async open(file) {
    const url = URL.createObjectURL(file)
    const image = new Image()
    image.src = url
    try {
      await image.decode()
    } catch (error) {
      URL.revokeObjectURL(url)
      throw error
    }
    return { image, url, width: image.naturalWidth, height: image.naturalHeight }
  },
  close: ({ url }) => URL.revokeObjectURL(url),
  draw(source, size) {
    const canvas = document.createElement('canvas')
    canvas.width = size.width
    canvas.height = size.height
    drawScaled(canvas.getContext('2d'), 'image' in source ? source.image : source.canvas, size)
    return { canvas, ...size }
  },
  toJpeg: ({ canvas }, quality) =>
    new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))),
        'image/jpeg',
        quality,
      )
    }),
}
