import '../styles/media.css'
import '../styles/points.css'
import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact'
import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import { type Spot, spotsOf, spotsValue } from '../lexical.ts'
import { usePlayer } from '../playerContext.ts'
import { type FieldProps, groupNames } from './field.ts'

const middle: Spot = { x: 0.5, y: 0.5 }
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Dots on a picture, by finger or by a cross-hair that the arrow keys move. */
export function PictureDots(props: FieldProps) {
  const t = useT('form')
  const { formMedia } = usePlayer()
  const { question, id, onChange, onLeave } = props
  const [aim, setAim] = useState(middle)
  const spots = spotsOf(question.value)
  const url = question.label?.image && formMedia?.(question.label.image)
  if (!url) return <p class="muted">{t('dots.missing')}</p>

  const words = ({ x, y }: Spot) =>
    t('dots.at', { across: Math.round(x * 100), down: Math.round(y * 100) })
  function add(spot: Spot) {
    if (question.readonly) return
    onChange(spotsValue([...spots, spot]))
    announce(t('dots.added', { index: spots.length + 1, at: words(spot) }))
  }
  function remove(at: number) {
    onChange(spotsValue(spots.filter((_, index) => index !== at)))
    announce(t('dots.removed', { index: at + 1 }))
  }
  function onKey(event: TargetedKeyboardEvent<HTMLElement>) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return add(aim)
    }
    const arrow = arrows[event.key]
    if (!arrow) return
    event.preventDefault()
    const step = event.shiftKey ? 0.1 : 0.02
    const next = {
      x: Math.min(1, Math.max(0, aim.x + arrow[0] * step)),
      y: Math.min(1, Math.max(0, aim.y + arrow[1] * step)),
    }
    setAim(next)
    announce(words(next))
  }
  return (
    <fieldset class="form-media" {...groupNames(props)}>
      <p class="muted" id={`${id}-help`}>
        {t('dots.help')}
      </p>
      {/* Left stays left on a picture, also where one reads from the right. */}
      <div
        class="form-dots"
        dir="ltr"
        id={id}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys aim, Enter sets
        tabIndex={0}
        aria-label={t('dots.picture')}
        aria-describedby={`${id}-help`}
        onClick={(event) => add(spotUnder(event))}
        onKeyDown={onKey}
        onBlur={onLeave}
      >
        <img class="form-dots__picture" src={url} alt="" draggable={false} />
        {spots.map((spot, at) => (
          <span class="form-dots__dot" style={place(spot)} key={at} aria-hidden="true">
            {at + 1}
          </span>
        ))}
        {/* To be seen while the keyboard is at work. */}
        <span class="form-dots__aim" style={place(aim)} aria-hidden="true" />
      </div>
      {spots.length > 0 && (
        <ol class="form-points" aria-label={t('place.list')}>
          {spots.map((spot, at) => (
            <li class="form-points__line" key={at}>
              <span>{words(spot)}</span>
              <Button kind="quiet" icon="trash-2" iconOnly onClick={() => remove(at)}>
                {t('dots.remove', { index: at + 1 })}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </fieldset>
  )
}

const place = ({ x, y }: Spot) => ({ left: `${x * 100}%`, top: `${y * 100}%` })

function spotUnder({ clientX, clientY, currentTarget }: TargetedMouseEvent<HTMLElement>): Spot {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: (clientX - left) / (width || 1), y: (clientY - top) / (height || 1) }
}
