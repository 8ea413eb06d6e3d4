import { useEffect, useState } from 'preact/hooks'
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

/** A QR code as one path; the encoder is loaded only where a code is shown. */
export function QrCode({ text, label }: QrCodeProps) {
  const [drawn, setDrawn] = useState<Drawn>()
  useEffect(() => {
    let gone = false
    import('uqr').then(
      ({ encode }) => gone || setDrawn(draw(encode(text, { ecc: 'M', border: 2 }))),
      // The link stands beside it in words.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [text])
  return (
    <div class="qr-code" role="img" aria-label={label}>
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

function draw({ size, data }: { size: number; data: readonly (readonly boolean[])[] }): Drawn {
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { size, path }
}
