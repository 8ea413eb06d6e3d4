import type { ScanAnswer, ScanRequest } from './messages.ts'

/** Finds the text of a QR code in what the camera shows. */
export interface CodeReader {
  read(video: HTMLVideoElement): Promise<string | undefined>
  end(): void
}

/** In Chrome on Android and macOS and in some others; far quicker than any script. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
declare const BarcodeDetector: {
  new (options: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

export async function openCodeReader(): Promise<CodeReader> {
  return (await detectorReader()) ?? workerReader()
}

async function detectorReader(): Promise<CodeReader | undefined> {
  if (!('BarcodeDetector' in globalThis)) return undefined
  const formats = await BarcodeDetector.getSupportedFormats()
  if (!formats.includes('qr_code')) return undefined
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return {
    read: async (video) => (await detector.detect(video))[0]?.rawValue,
    end: () => undefined,
  }
}

/** Wide enough for 65 dots, small enough for ten looks a second on an old tablet. */
const widest = 720

function workerReader(): CodeReader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return {
    async read(video) {
      if (!pen || video.videoWidth === 0) return undefined
      const scale = Math.min(1, widest / video.videoWidth)
      canvas.width = Math.round(video.videoWidth * scale)
      canvas.height = Math.round(video.videoHeight * scale)
      pen.drawImage(video, 0, 0, canvas.width, canvas.height)
      const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height)
      const request: ScanRequest = { pixels: data.buffer as ArrayBuffer, width, height }
      return await new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<ScanAnswer>) => resolve(data.text)
        worker.postMessage(request, [request.pixels])
      })
    },
    end: () => worker.terminate(),
  }
}
