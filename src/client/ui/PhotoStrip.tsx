import { Button } from './Button.tsx'
import './styles/photo-strip.css'

interface PhotoStripProps {
  photos: readonly { readonly id: string; readonly url: string }[]
  label: string
  /** "Foto 1": the name of a picture for those who do not see it. */
  nameOf: (position: number) => string
  removeLabel?: (position: number) => string
  onRemove?: (id: string) => void
  small?: boolean
  /** Pictures still in the making: their places are kept. */
  pending?: number
}

export const PhotoStrip = ({
  photos,
  label,
  nameOf,
  removeLabel,
  onRemove,
  small,
  pending = 0,
}: PhotoStripProps) => (
  <ul class={`photo-strip${small ? ' photo-strip--small' : ''}`} aria-label={label}>
    {photos.map(({ id, url }, index) => (
      <li class="photo-strip__photo" key={id}>
        <img src={url} alt={nameOf(index + 1)} />
        {onRemove && removeLabel && (
          <span class="photo-strip__remove">
            <Button kind="secondary" icon="trash-2" iconOnly onClick={() => onRemove(id)}>
              {removeLabel(index + 1)}
            </Button>
          </span>
        )}
      </li>
    ))}
    {Array.from({ length: pending }, (_, index) => (
      <li
        class="photo-strip__photo photo-strip__photo--pending"
        key={`pending-${index}`}
        aria-hidden="true"
      />
    ))}
  </ul>
)
