import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import './styles/file-button.css'

interface FileButtonProps {
  icon: IconName
  children: ComponentChildren
  hint?: ComponentChildren
  /** Opens the camera at once, where there is one. */
  camera?: boolean
  multiple?: boolean
  /** Pictures, unless said otherwise. */
  accept?: string
  kind?: 'primary' | 'secondary'
  /** Fills the width and stands tall: the main thing on its screen. */
  large?: boolean
  onOpen?: () => void
  onFiles: (files: readonly File[]) => void
}

/** The browser's own file input below a large face: keyboard, speech and camera stay native. */
export function FileButton({
  icon,
  children,
  hint,
  camera,
  multiple,
  accept = 'image/*',
  kind = 'primary',
  large,
  onOpen,
  onFiles,
}: FileButtonProps) {
  const id = useId()
  return (
    <label class={`file-button file-button--${kind}${large ? ' file-button--large' : ''}`}>
      <input
        class="file-button__input"
        type="file"
        accept={accept}
        {...(camera ? { capture: 'environment' as const } : {})}
        multiple={multiple === true}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onClick={onOpen}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Otherwise the same picture could not be chosen a second time.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Icon name={icon} size={large ? 40 : 24} />
      {/* The input lies over the whole face and has its words already: heard once. */}
      <span class="file-button__words" aria-hidden="true">
        <span class="file-button__label" id={`${id}-label`}>
          {children}
        </span>
        {hint && (
          <span class="file-button__hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
