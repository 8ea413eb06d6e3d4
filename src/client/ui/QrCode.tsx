import { useEffect, useRef, useState } from 'preact/hooks'
import './styles/qr-code.css'

interface QrCodeProps {
  text: string
  /** Said instead of the picture. */
  label: string
}

interface Drawn {
  readonly size: number
  readonly path: string
}

/** A QR code as one path; the encoder is loaded only when the place of the code comes into sight. */
export function QrCode({ text, label }: QrCodeProps) {
  const place = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Drawn>()
  useEffect(() => {
    let gone = false
    const stopLooking = whenInSight(place.current, () => {
      import('uqr').then(
        ({ encode }) => gone || setDrawn(draw(encode(text, { ecc: 'M', border: 2 }))),
        // The link stands beside it in words.
        () => undefined,
      )
    })
    return () => {
      gone = true
      stopLooking()
    }
  }, [text])
  return (
    <div class="qr-code" role="img" aria-label={label} ref={place}>
      {drawn && (
        <svg
          viewBox={`0 0 ${drawn.size} ${drawn.size}`}
          shape-rendering="crispEdges"
          aria-hidden="true"
        >
          <path d={drawn.path} fill="currentColor" />
        </svg>
      )}
    </div>
  )
}

/** At once where a browser cannot tell. */
function whenInSight(place: Element | null, seen: () => void): () => void {
  if (!place || !('IntersectionObserver' in window)) {
    seen()
    return () => undefined
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    seen()
  })
  observer.observe(place)
  return () => observer.disconnect()
}

function draw({ size, data }: { size: number; data: readonly (readonly boolean[])[] }): Drawn {
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { size, path }
}
