import { useT } from '#client/i18n/useT.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { PhotoStrip } from '#client/ui/PhotoStrip.tsx'
import { publicThumb } from '#client/ui/Thumb.tsx'
import { useOwnPhotos } from './useOwnPhotos.ts'

/** Pictures from this device, those released, and with the receipt those only the city has. */
export function DetailPhotos({ entry }: { entry: MineEntry }) {
  const t = useT('mine')
  const { report, photos } = entry
  const here = photos.map(({ sha256 }) => sha256)
  const released = (report.own?.photos ?? []).filter((sha256) => !here.includes(sha256))
  const stored = (report.own?.own_photos ?? []).filter((photo) => photo.stored)
  const elsewhere = stored
    .map(({ sha256 }) => sha256)
    .filter((sha256) => !here.includes(sha256) && !released.includes(sha256))
  const fetched = useOwnPhotos(report.id, elsewhere)
  const shown = [
    ...photos.map(({ id, url }) => ({ id, url })),
    ...released.map((sha256) => ({ id: sha256, url: publicThumb(report.city, sha256) })),
    ...fetched,
  ]
  if (shown.length === 0 && stored.length === 0) return null
  return (
    <div class="stack stack--tight">
      {shown.length > 0 && (
        <PhotoStrip
          photos={shown}
          label={t('detail.photos')}
          nameOf={(index) => t('detail.photo', { index, of: shown.length })}
        />
      )}
      {stored.length > 0 && (
        <p class="muted">{t('detail.photosAtCity', { count: stored.length })}</p>
      )}
    </div>
  )
}
