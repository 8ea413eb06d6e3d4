import { useT } from '#client/i18n/useT.ts'
import type { LabelView } from '#domain/form/run.ts'
import { usePlayer } from './playerContext.ts'

/** Picture, sound and film that belong to a question; what is not on the device is left out. */
export function LabelMedia({ label, picture = true }: { label: LabelView; picture?: boolean }) {
  const t = useT('form')
  const { formMedia } = usePlayer()
  const image = picture && label.image ? formMedia?.(label.image) : undefined
  const audio = label.audio && formMedia?.(label.audio)
  const video = label.video && formMedia?.(label.video)
  return (
    <>
      {image && <img class="form-picture" src={image} alt={t('page.picture')} />}
      {audio && (
        // biome-ignore lint/a11y/useMediaCaption: the question's own words stand above it
        <audio class="form-sound" controls src={audio} aria-label={t('page.sound')} />
      )}
      {video && (
        // biome-ignore lint/a11y/useMediaCaption: the question's own words stand above it
        <video class="form-film" controls playsInline src={video} aria-label={t('page.film')} />
      )}
    </>
  )
}
