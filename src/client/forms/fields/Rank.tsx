import { useLayoutEffect, useRef } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { announce } from '#client/ui/announce.ts'
import { Button } from '#client/ui/Button.tsx'
import type { ChoiceView } from '#domain/form/run.ts'
import { wordsOf } from '../lexical.ts'
import { plainText } from '../plainText.ts'
import { StepButton } from '../StepButton.tsx'
import { useDragOrder } from '../useDragOrder.ts'
import { ChoiceWords } from './ChoiceList.tsx'
import { type FieldProps, groupNames } from './field.ts'
import { ChoicePicture } from './PictureTiles.tsx'

/** Best on top: by arrows, each step told, or by the handle. */
export function Rank(props: FieldProps) {
  const t = useT('form')
  const { question, id, onChange } = props
  const order = inOrder(question.choices ?? [], question.value)
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<string | undefined>(undefined)
  const isOpen = question.value === ''

  function move(from: number, to: number, button?: string) {
    const one = order[from]
    if (!one || to < 0 || to >= order.length || question.readonly) return
    const next = order.filter((choice) => choice !== one)
    next.splice(to, 0, one)
    moved.current = button
    onChange(next.map(({ value }) => value).join(' '))
    announce(t('rank.moved', { name: nameOf(one), place: to + 1, count: order.length }))
  }
  // A line that is moved in the document loses its focus; it gets it back.
  useLayoutEffect(() => {
    if (moved.current) document.getElementById(moved.current)?.focus()
    moved.current = undefined
  }, [question.value])
  const drag = useDragOrder(list, move)

  return (
    <fieldset class="form-rank" id={id} tabIndex={-1} {...groupNames(props)}>
      <p class="muted">{t('rank.help')}</p>
      <ol class="form-rank__list" ref={list} data-open={isOpen}>
        {order.map((choice, at) => (
          <RankLine
            key={choice.value}
            choice={choice}
            place={at + 1}
            count={order.length}
            id={`${id}-${choice.value}`}
            drag={drag(at)}
            onMove={(by, button) => move(at, at + by, button)}
          />
        ))}
      </ol>
      {isOpen && !question.readonly && (
        <Button
          kind="secondary"
          icon="check"
          onClick={() => {
            onChange(order.map(({ value }) => value).join(' '))
            announce(t('rank.kept'))
          }}
        >
          {t('rank.keep')}
        </Button>
      )}
    </fieldset>
  )
}

interface RankLineProps {
  readonly choice: ChoiceView
  readonly place: number
  readonly count: number
  readonly id: string
  readonly drag: ReturnType<ReturnType<typeof useDragOrder>>
  readonly onMove: (by: number, button: string) => void
}

function RankLine({ choice, place, count, id, drag, onMove }: RankLineProps) {
  const t = useT('form')
  const name = nameOf(choice)
  const [up, down] = [`${id}-up`, `${id}-down`]
  return (
    <li class="form-rank__line" style={drag.style} data-dragged={drag.isDragged}>
      <span class="form-rank__handle" aria-hidden="true" {...drag.handle} />
      <span class="form-rank__place" aria-hidden="true">
        {place}
      </span>
      <ChoicePicture choice={choice} />
      <span class="form-rank__words">
        <ChoiceWords choice={choice} />
      </span>
      <span class="form-rank__moves">
        <StepButton
          id={up}
          label={t('rank.up', { name })}
          sign="up"
          off={place === 1}
          onClick={() => onMove(-1, up)}
        />
        <StepButton
          id={down}
          label={t('rank.down', { name })}
          sign="down"
          off={place === count}
          onClick={() => onMove(1, down)}
        />
      </span>
    </li>
  )
}

const nameOf = ({ label, value }: ChoiceView): string => plainText(label.text) || value

/** As answered; what is not in the answer (the list may have grown) stands at the end. */
function inOrder(choices: readonly ChoiceView[], value: string): readonly ChoiceView[] {
  const known = wordsOf(value).flatMap(
    (one) => choices.find((choice) => choice.value === one) ?? [],
  )
  return [...known, ...choices.filter((choice) => !known.includes(choice))]
}
