import './styles/qr-code.css'

interface QrCodeProps {
  /** Rows of dark (true) and light squares, quiet zone included. */
  modules: readonly (readonly boolean[])[]
  label: string
}

/** Always dark on white: cameras read no inverted codes. */
export function QrCode({ modules, label }: QrCodeProps) {
  const size = modules.length
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={`M0 0h${size}v${size}h-${size}z`} class="qr-code__ground" />
      <path d={path} class="qr-code__dots" shape-rendering="crispEdges" />
    </svg>
  )
}
