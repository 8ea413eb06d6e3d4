export type ReadCode = (video: HTMLVideoElement) => Promise<string | undefined>

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
declare global {
  interface Window {
    readonly BarcodeDetector?: new () => Detector
  }
}

/** The browser's own reader knows all kinds of codes; without one, a library reads QR codes. */
export async function readCodes(): Promise<ReadCode> {
  const own = window.BarcodeDetector ? new window.BarcodeDetector() : undefined
  if (own) return async (video) => (await own.detect(video))[0]?.rawValue
  const { default: jsQr } = await import('jsqr')
  const sheet = document.createElement('canvas')
  const pen = sheet.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const { videoWidth: width, videoHeight: height } = video
    if (!pen || width === 0) return undefined
    sheet.width = width
    sheet.height = height
    pen.drawImage(video, 0, 0)
    return jsQr(pen.getImageData(0, 0, width, height).data, width, height)?.data || undefined
  }
}
