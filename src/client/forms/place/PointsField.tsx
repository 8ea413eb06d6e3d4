import '../styles/points.css'
import { useMemo, useRef } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import type { Point } from '#domain/place.ts'
import { type FieldProps, groupNames } from '../fields/field.ts'
import { areaValue, cornersOf, pointsOf, pointsValue } from '../lexical.ts'
import { usePlayer } from '../playerContext.ts'
import { widgetOf } from '../widgets.ts'
import type { Figure, PointsMap as PointsMapHandle } from './createPointsMap.ts'
import { PointName } from './PointName.tsx'
import { PointsMap } from './PointsMap.tsx'
import { useMapLabels } from './useMapLabels.ts'
import { WithoutMap } from './WithoutMap.tsx'

/** Several places, a way or an area; an area closes by itself from its third corner on. */
export function PointsField(props: FieldProps) {
  const t = useT('form')
  const { question, id, onChange } = props
  const { mapGround } = usePlayer()
  const map = useRef<PointsMapHandle | undefined>(undefined)
  const figure = figureOf(question)
  const { value, readonly } = question
  const points = useMemo(
    () => (figure === 'area' ? cornersOf(value) : pointsOf(value)),
    [figure, value],
  )
  const labels = useMapLabels('place.crossHelp')
  const put = (next: readonly Point[]) =>
    onChange(figure === 'area' ? areaValue(next) : pointsValue(next))

  function add(point: Point) {
    if (readonly) return
    put([...points, point])
    announce(t('place.added', { index: points.length + 1 }))
  }
  function remove(at: number) {
    put(points.filter((_, index) => index !== at))
    announce(t('place.undone', { count: points.length - 1 }))
  }
  return (
    <fieldset class="form-place" id={id} tabIndex={-1} {...groupNames(props)}>
      {mapGround && (
        <>
          <p class="muted">{t('place.tapHelp')}</p>
          <div class="form-map form-map--tall">
            <PointsMap
              pack={mapGround}
              figure={figure}
              points={points}
              onAdd={add}
              onMap={(made) => {
                map.current = made
              }}
              labels={labels}
            />
          </div>
          {!readonly && (
            <div class="form-tools">
              <Button
                kind="secondary"
                icon="plus"
                onClick={() => map.current && add(map.current.centre())}
              >
                {t('place.add')}
              </Button>
              <Button
                kind="secondary"
                icon="undo-2"
                off={points.length === 0}
                onClick={() => remove(points.length - 1)}
              >
                {t('place.undo')}
              </Button>
            </div>
          )}
        </>
      )}
      {!readonly && <WithoutMap id={id} onPoint={add} />}
      <PointList points={points} {...(readonly ? {} : { onRemove: remove })} />
    </fieldset>
  )
}

interface PointListProps {
  readonly points: readonly Point[]
  readonly onRemove?: (at: number) => void
}

function PointList({ points, onRemove }: PointListProps) {
  const t = useT('form')
  if (points.length === 0) return null
  return (
    <ol class="form-points" aria-label={t('place.list')}>
      {points.map((point, at) => (
        <li class="form-points__line" key={`${at} ${point.lat} ${point.long}`}>
          <PointName point={point} />
          {onRemove && (
            <Button kind="quiet" icon="trash-2" iconOnly onClick={() => onRemove(at)}>
              {t('place.removePoint', { index: at + 1 })}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}

function figureOf(question: FieldProps['question']): Figure {
  const widget = widgetOf(question)
  return widget === 'placeDots' ? 'dots' : widget === 'area' ? 'area' : 'line'
}
