import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { Point } from '#domain/place.ts'
import { usePlayer } from '../playerContext.ts'
import { useLater } from './useLater.ts'

/** Where a point is: in words if the device knows any, else in degrees. */
export function PointName({ point }: { point: Point }) {
  const t = useT('form')
  const language = useLanguage()
  const { nameOf } = usePlayer()
  const name = useLater(nameOf && (() => nameOf(point)), [nameOf, point.lat, point.long])
  if (name) return <span dir="auto">{name}</span>
  const degrees = new Intl.NumberFormat(language, {
    maximumFractionDigits: 5,
    numberingSystem: 'latn',
  })
  return (
    <span>
      {t('place.at', { lat: degrees.format(point.lat), long: degrees.format(point.long) })}
    </span>
  )
}
