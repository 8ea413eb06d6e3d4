import { useT } from '#client/i18n/useT.ts'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { LabelView, QuestionView } from '#domain/form/run.ts'
import { Field } from './fields/Field.tsx'
import { idOf } from './ids.ts'
import { LabelMedia } from './LabelMedia.tsx'
import { LabelWords } from './LabelWords.tsx'
import { usePlayer } from './playerContext.ts'
import { problemLanguage, problemWords } from './problemWords.ts'
import { hasOwnCard, isLongNote } from './widgets.ts'

interface QuestionFrameProps {
  readonly question: QuestionView
  /** The page's title is the question; its words are not said twice. */
  readonly isTitle: boolean
  /** What is wrong may be said by now. */
  readonly shown: boolean
  readonly onLeave: () => void
}

/** A question: its words, what belongs to them, what is wrong, and its controls. */
export function QuestionFrame({ question, isTitle, shown, onLeave }: QuestionFrameProps) {
  const t = useT('form')
  const { run, mode } = usePlayer()
  const { ref, hint, guidance, label, type, required, value } = question
  const id = idOf(ref)
  const problem = shown ? problemWords(question, t) : undefined
  const describedBy = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="form-question" data-type={type}>
      {!isTitle && <Heading question={question} id={`${id}-label`} />}
      {required && value === '' && type !== 'note' && (
        <p class="form-question__needed">{t('page.needed')}</p>
      )}
      {label && !hasOwnCard(question, mode) && <LabelMedia label={label} />}
      {hint && (
        <p class="form-question__hint" id={`${id}-hint`}>
          <LabelWords label={hint} />
        </p>
      )}
      {guidance && (
        <Disclosure summary={t('page.more')}>
          <LabelWords label={guidance} />
        </Disclosure>
      )}
      {problem && (
        <p class="form-question__error" id={`${id}-error`} {...problemLanguage(question)}>
          <Icon name="circle-alert" size={20} />
          <span>{problem}</span>
        </p>
      )}
      <Field
        question={question}
        id={id}
        labelledBy={`${id}-label`}
        describedBy={describedBy || undefined}
        invalid={problem !== undefined}
        onChange={(next) => run.set(ref, next)}
        onLeave={onLeave}
      />
    </div>
  )
}

/** Running text is no heading, however it is meant. */
function Heading({ question, id }: { question: QuestionView; id: string }) {
  const words = <LabelWords label={question.label ?? nameless(question)} />
  return isLongNote(question) ? (
    <div class="form-note" id={id}>
      {words}
    </div>
  ) : (
    <h2 class="form-question__label" id={id}>
      {words}
    </h2>
  )
}

/** XLSForm allows a question without a label where its hint speaks. */
export const nameless = ({ name }: QuestionView): LabelView => ({ text: name, language: '' })
