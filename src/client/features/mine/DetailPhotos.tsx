import { useT } from '#client/i18n/useT.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { PhotoStrip } from '#client/ui/PhotoStrip.tsx'
import { publicThumb } from '#client/ui/Thumb.tsx'

/** Pictures from this device; for a followed report those released, and how many the city holds. */
export function DetailPhotos({ entry }: { entry: MineEntry }) {
  const t = useT('mine')
  const { report, photos } = entry
  const own = report.own
  const here = new Set(photos.map(({ sha256 }) => sha256))
  const released = (own?.photos ?? []).filter((sha256) => !here.has(sha256))
  const shown = [
    ...photos.map(({ id, url }) => ({ id, url })),
    ...released.map((sha256) => ({ id: sha256, url: publicThumb(report.city, sha256) })),
  ]
  const stored = own?.own_photos.filter((photo) => photo.stored).length ?? 0
  if (shown.length === 0 && stored === 0) return null
  return (
    <div class="stack stack--tight">
      {shown.length > 0 && (
        <PhotoStrip
          photos={shown}
          label={t('detail.photos')}
          nameOf={(index) => t('detail.photo', { index, of: shown.length })}
        />
      )}
      {stored > 0 && <p class="muted">{t('detail.photosAtCity', { count: stored })}</p>}
    </div>
  )
}
