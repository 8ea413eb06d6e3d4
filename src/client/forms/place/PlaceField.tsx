import '../styles/points.css'
import { useT } from '#client/i18n/useT.ts'
import { PinMap } from '#client/place/map/PinMap.tsx'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { type FieldProps, groupNames } from '../fields/field.ts'
import { pointsOf, pointValue } from '../lexical.ts'
import { usePlayer } from '../playerContext.ts'
import { PointName } from './PointName.tsx'
import { useMapLabels } from './useMapLabels.ts'
import { WithoutMap } from './WithoutMap.tsx'

/** One place: on the map, by position, or by the name of a street. */
export function PlaceField(props: FieldProps) {
  const t = useT('form')
  const { question, id, onChange } = props
  const { mapGround } = usePlayer()
  const [point] = pointsOf(question.value)
  const accuracy = Number(question.value.split(/\s+/)[3]) || undefined
  const labels = useMapLabels('place.mapHelp')
  return (
    <fieldset class="form-place" id={id} tabIndex={-1} {...groupNames(props)}>
      {!question.readonly && (
        <WithoutMap
          id={id}
          onPoint={(next, { title, accuracy_m }) => {
            onChange(pointValue(next, accuracy_m))
            announce(title ? t('place.setNamed', { name: title }) : t('place.set'))
          }}
        />
      )}
      {mapGround && (
        <div class="form-map">
          <PinMap
            pack={mapGround}
            point={point}
            accuracy_m={accuracy}
            onMove={(move) => {
              if (question.readonly) return
              onChange(pointValue(move.point))
              if (move.by === 'keyboard') announce(t('place.set'))
            }}
            labels={labels}
          />
        </div>
      )}
      {point && (
        <p class="form-place__chosen">
          <Icon name="map-pin" />
          <PointName point={point} />
        </p>
      )}
      {point && !question.readonly && (
        <Button
          kind="quiet"
          icon="trash-2"
          onClick={() => {
            onChange('')
            announce(t('place.removed'))
          }}
        >
          {t('place.remove')}
        </Button>
      )}
    </fieldset>
  )
}
