import { useT } from '#client/i18n/useT.ts'
import { usePlayer } from './playerContext.ts'
import { useMediaUrl } from './useMediaUrl.ts'

interface MediaPreviewProps {
  readonly name: string
  readonly type: 'image' | 'audio' | 'video' | 'file'
  readonly small?: boolean
}

/** What was drawn, photographed or recorded, as it is kept on the device. */
export function MediaPreview({ name, type, small = false }: MediaPreviewProps) {
  const t = useT('form')
  const { mediaStore } = usePlayer()
  const url = useMediaUrl(mediaStore, name)
  if (type === 'file' || !url) return <span>{t('media.kept')}</span>
  switch (type) {
    case 'image':
      return <img class={small ? 'form-thumb' : 'form-picture'} src={url} alt={t('media.yours')} />
    case 'audio':
      return small ? (
        <span>{t('media.yourSound')}</span>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: recorded a moment ago by the person themselves
        <audio class="form-sound" controls src={url} aria-label={t('media.yourSound')} />
      )
    case 'video':
      return small ? (
        <span>{t('media.yourFilm')}</span>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: filmed a moment ago by the person themselves
        <video class="form-film" controls playsInline src={url} aria-label={t('media.yourFilm')} />
      )
  }
}
