import { useState } from 'preact/hooks'
import { Pictogram } from './Icon.tsx'
import './styles/entry.css'

interface ThumbProps {
  src?: string | undefined
  /** Shown where there is no picture, or where it cannot be had without a network. */
  pictogram: string
  /** The words beside it say it all when left out. */
  alt?: string
}

export function Thumb({ src, pictogram, alt = '' }: ThumbProps) {
  const [missing, setMissing] = useState<string>()
  return (
    <span class="thumb">
      {src && src !== missing ? (
        <img
          src={src}
          alt={alt}
          width={72}
          height={72}
          loading="lazy"
          decoding="async"
          onError={() => setMissing(src)}
        />
      ) : (
        <Pictogram name={pictogram} size={40} />
      )}
    </span>
  )
}

/** The endpoint's small version of a released photo. */
export const publicThumb = (city: string, sha256: string): string =>
  `/api/v1/photos/${sha256}/thumb?city=${encodeURIComponent(city)}`
