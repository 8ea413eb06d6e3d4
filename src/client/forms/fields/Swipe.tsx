import { useT } from '#client/i18n/useT.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { ChoiceView } from '#domain/form/run.ts'
import { LabelMedia } from '../LabelMedia.tsx'
import { LabelWords } from '../LabelWords.tsx'
import { usePlayer } from '../playerContext.ts'
import { useSwipe } from '../useSwipe.ts'
import { ChoiceWords } from './ChoiceList.tsx'
import { type FieldProps, groupNames } from './field.ts'

/** The first choice is to the end side (yes), the second to the start side (no), a third below. */
export function Swipe(props: FieldProps) {
  const t = useT('form')
  const { mode, advance } = usePlayer()
  const { question, id, onChange, onLeave } = props
  const [yes, no, third] = question.choices ?? []
  const swipe = useSwipe((towardsEnd) => {
    const choice = towardsEnd ? yes : no
    if (!choice || question.readonly) return
    onChange(choice.value)
    // Who swipes wants the next card; in plain mode nothing goes on by itself.
    if (mode === 'normal') advance()
  })
  const chosen = question.choices?.find(({ value }) => value === question.value)
  return (
    <fieldset class="form-swipe" {...groupNames(props)}>
      {mode === 'normal' && question.label && (
        <div
          class="form-swipe__card"
          data-side={sideOf(chosen, yes, no)}
          {...swipe}
          aria-hidden="true"
        >
          <LabelMedia label={question.label} />
          <p class="form-swipe__words">
            <LabelWords label={question.label} />
          </p>
          {chosen && (
            <p class="form-swipe__stamp">
              <ChoiceWords choice={chosen} />
            </p>
          )}
        </div>
      )}
      {mode === 'normal' && <p class="muted">{t('swipe.help')}</p>}
      <div class="form-swipe__buttons">
        {no && <Side choice={no} icon="arrow-left" {...{ chosen, onChange, onLeave }} />}
        {yes && <Side choice={yes} icon="arrow-right" id={id} {...{ chosen, onChange, onLeave }} />}
        {third && <Side choice={third} {...{ chosen, onChange, onLeave }} />}
      </div>
    </fieldset>
  )
}

const sideOf = (
  chosen: ChoiceView | undefined,
  yes: ChoiceView | undefined,
  no: ChoiceView | undefined,
): 'end' | 'start' | undefined => {
  if (!chosen) return undefined
  return chosen === yes ? 'end' : chosen === no ? 'start' : undefined
}

interface SideProps extends Pick<FieldProps, 'onChange' | 'onLeave'> {
  readonly choice: ChoiceView
  readonly chosen: ChoiceView | undefined
  readonly icon?: 'arrow-left' | 'arrow-right'
  readonly id?: string
}

const Side = ({ choice, chosen, icon, id, onChange, onLeave }: SideProps) => (
  <button
    type="button"
    id={id}
    class="form-swipe__button"
    aria-pressed={choice === chosen}
    onClick={() => onChange(choice === chosen ? '' : choice.value)}
    onBlur={onLeave}
  >
    {icon === 'arrow-left' && <Icon name={icon} />}
    <span>
      <ChoiceWords choice={choice} />
    </span>
    {icon === 'arrow-right' && <Icon name={icon} />}
  </button>
)
