import { useT } from '#client/i18n/useT.ts'
import type { Delivery } from '#domain/delivery.ts'
import { Badge } from './Badge.tsx'
import { deliveryLook } from './deliveryLook.ts'
import { Progress } from './Progress.tsx'

interface StateBadgeProps {
  delivery: Delivery
  /** The photo of this report that is on its way: 2 of 3, `done` from 0 to 1. */
  photo?: { readonly index: number; readonly of: number; readonly done: number } | undefined
}

/** Where a report stands, in words and picture, with the way its photo has gone. */
export function StateBadge({ delivery, photo }: StateBadgeProps) {
  const t = useT('common')
  const { tone, icon, words, count } = deliveryLook(delivery)
  const text =
    words === 'receivedPhotos'
      ? t('delivery.receivedPhotos', { count: count ?? 0 })
      : t(`delivery.${words}`)
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {text}
      </Badge>
      {photo && (
        <Progress
          label={t('delivery.sendingPhoto', { index: photo.index, of: photo.of })}
          value={photo.done}
        />
      )}
    </>
  )
}
