import { formatDistance } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { pointText } from '#client/place/coordinates.ts'
import { Line } from '#client/ui/Words.tsx'
import { type Place, pointOf } from '#domain/place.ts'
import type { Pack } from './flow.ts'
import { useWhere } from './usePlaces.ts'
import { useWhereWords } from './useWhereWords.ts'

/** A place in words: how it came about, the address, what the person wrote. */
export function PlaceWords({ place, pack }: { place: Place; pack: Pack }) {
  const t = useT('report')
  const language = useLanguage()
  const point = pointOf(place)
  const { source, accuracy_m: accuracy } = place
  const { localised } = useWhereWords(useWhere(pack, point))
  const address = place.address_string && localised(place.address_string)
  const words = [address, place.description].filter((text) => text?.trim())
  const from =
    source === 'gps' && accuracy !== undefined
      ? t('review.placeFrom.gps', { distance: formatDistance(accuracy, language) })
      : t(`review.placeFrom.${source === 'gps' ? 'gpsPlain' : (source ?? 'map')}`)
  const winds = {
    north: t('place.winds.north'),
    east: t('place.winds.east'),
    south: t('place.winds.south'),
    west: t('place.winds.west'),
  }
  return (
    <>
      {words.map((text) => (
        <Line key={text} dir="auto">
          {text}
        </Line>
      ))}
      {point && (
        <Line>
          {from}
          {source !== 'gps' && words.length === 0 && ` (${pointText(point, winds)})`}
        </Line>
      )}
    </>
  )
}
