import jsQR from 'jsqr'
import type { ScanAnswer, ScanRequest } from './messages.ts'

/** Looks for a code away from the page, so that its picture keeps moving. */
addEventListener('message', ({ data }: MessageEvent<ScanRequest>) => {
  const { pixels, width, height } = data
  const found = jsQR(new Uint8ClampedArray(pixels), width, height, {
    inversionAttempts: 'dontInvert',
  })
  const answer: ScanAnswer = { text: found?.data }
  postMessage(answer)
})
