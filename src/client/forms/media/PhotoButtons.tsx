import { useT } from '#client/i18n/useT.ts'
import { FileButton } from '#client/ui/FileButton.tsx'

interface PhotoButtonsProps {
  readonly appearance: readonly string[]
  readonly again: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** XLSForm's `new` allows the camera only. */
export function PhotoButtons({ appearance, again, onFiles }: PhotoButtonsProps) {
  const t = useT('form')
  const onlyNew = appearance.some((word) => /^(new|new-front|selfie)$/.test(word))
  return (
    <>
      <p class="muted">{t('media.privacy')}</p>
      {/* The primary action is the way on, also without a picture. */}
      <FileButton icon="camera" camera kind="secondary" onFiles={onFiles}>
        {t(again ? 'media.again' : 'media.take')}
      </FileButton>
      {!onlyNew && (
        <FileButton icon="image" kind="secondary" onFiles={onFiles}>
          {t('media.pick')}
        </FileButton>
      )}
    </>
  )
}
