import { drawScaled, type Easel } from './easel.ts'

export const canDraw = (): boolean =>
  typeof OffscreenCanvas === 'function' && typeof createImageBitmap === 'function'

export const workerEasel: Easel<ImageBitmap, OffscreenCanvas> = {
  open: openUpright,
  close: (picture) => picture.close(),
  draw(source, size) {
    const sheet = new OffscreenCanvas(size.width, size.height)
    drawScaled(sheet.getContext('2d'), source, size)
    return sheet
  },
  toJpeg: (sheet, quality) => sheet.convertToBlob({ type: 'image/jpeg', quality }),
}

async function openUpright(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (error) {
    // Older engines do not know the word, but turn pictures upright without being asked.
    if (error instanceof TypeError) return createImageBitmap(file)
    throw error
  }
}
