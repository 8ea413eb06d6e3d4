import { useLayoutEffect, useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import type { QuestionView, Ref } from '#domain/form/run.ts'
import { focusField } from './focusField.ts'
import { idOf } from './ids.ts'
import { LabelWords } from './LabelWords.tsx'
import { PlayerPage } from './PlayerPage.tsx'
import type { QuestionsPage } from './pages.ts'
import { plainText } from './plainText.ts'
import type { FormPlayerProps, PlayerMode } from './player.ts'
import { PlayerContext } from './playerContext.ts'
import { problemWords } from './problemWords.ts'
import { nameless, QuestionFrame } from './QuestionFrame.tsx'
import { spokenOf } from './spoken.ts'
import type { Way } from './way.ts'
import { hasOwnCard, isLongNote } from './widgets.ts'

interface QuestionsScreenProps {
  readonly player: FormPlayerProps
  readonly page: QuestionsPage
  readonly way: Way
}

/** One question, or the questions of a field-list. */
export function QuestionsScreen({ player, page, way }: QuestionsScreenProps) {
  const t = useT('form')
  const { run } = player
  const questions = page.refs.flatMap((ref) => run.question(ref) ?? [])
  const only = questions.length === 1 ? questions[0] : undefined
  const titled = only && !isLongNote(only) ? only : undefined
  const checks = useChecks(page.refs, player)

  function advance() {
    if (checks.pass()) way.forward()
  }
  return (
    <PlayerContext.Provider value={{ ...player, advance }}>
      <PlayerPage
        player={player}
        way={way}
        step={page.step}
        headings={page.headings}
        title={<Title page={page} titled={titled} mode={player.mode} />}
        name={titled ? nameOf(titled) : plainText(page.label?.text ?? '') || t('page.several')}
        spoken={spokenOf(questions, page.label)}
        actions={
          <Button block onClick={advance}>
            {t(way.isChange ? 'page.toReview' : 'common:next')}
          </Button>
        }
      >
        {questions.length > 1 && (
          <ErrorSummary
            key={checks.tried}
            title={t('page.problems')}
            errors={checks.tried > 0 ? problemsOf(questions, t) : []}
          />
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within */}
        <div class="form-questions" onKeyDown={onEnter(advance)}>
          {questions.map((question) => (
            <QuestionFrame
              key={question.ref}
              question={question}
              isTitle={question === titled}
              shown={checks.isShown(question)}
              onLeave={() => checks.leave(question.ref)}
            />
          ))}
        </div>
      </PlayerPage>
    </PlayerContext.Provider>
  )
}

interface TitleProps {
  readonly page: QuestionsPage
  readonly titled: QuestionView | undefined
  readonly mode: PlayerMode
}

function Title({ page, titled, mode }: TitleProps) {
  const t = useT('form')
  if (titled) {
    const label = titled.label ?? nameless(titled)
    const look = [
      'form-title',
      label.text.length > 90 && 'form-title--long',
      // The card says it; those who do not see the card hear it here.
      hasOwnCard(titled, mode) && titled.type === 'select_one' && 'form-unseen',
    ]
    return (
      <span class={look.filter(Boolean).join(' ')} id={`${idOf(titled.ref)}-label`}>
        <LabelWords label={label} />
      </span>
    )
  }
  if (page.label) return <LabelWords label={page.label} />
  return <>{t(page.refs.length === 1 ? 'page.note' : 'page.several')}</>
}

const nameOf = (question: QuestionView): string =>
  plainText(question.label?.text ?? '') || question.name

function problemsOf(questions: readonly QuestionView[], t: Parameters<typeof problemWords>[1]) {
  return questions.flatMap((question) => {
    const words = problemWords(question, t)
    return words ? [{ id: idOf(question.ref), text: `${nameOf(question)}: ${words}` }] : []
  })
}

/** What is wrong is said when somebody wants to go on; what does not fit, when they leave it. */
function useChecks(refs: readonly Ref[], { run }: FormPlayerProps) {
  const [tried, setTried] = useState(0)
  const [left, setLeft] = useState<ReadonlySet<Ref>>(new Set())
  useLayoutEffect(() => {
    const wrong = refs.find((ref) => run.question(ref)?.violation)
    // Several questions have a summary, which takes the focus itself.
    if (tried > 0 && wrong && refs.length === 1) focusField(idOf(wrong))
  }, [tried])
  return {
    tried,
    isShown: ({ ref, violation }: QuestionView): boolean =>
      tried > 0 || (left.has(ref) && violation?.why !== 'required'),
    leave: (ref: Ref) => setLeft((before) => (before.has(ref) ? before : new Set(before).add(ref))),
    pass(): boolean {
      const isRight = refs.every((ref) => run.question(ref)?.violation === undefined)
      if (!isRight) setTried((count) => count + 1)
      return isRight
    },
  }
}

const oneLine = new Set(['text', 'radio', 'checkbox', 'date', 'time', 'datetime-local'])

/** Enter goes on, as in any form; searches and larger texts keep it to themselves. */
const onEnter = (advance: () => void) => (event: KeyboardEvent) => {
  const { target } = event
  if (event.key !== 'Enter' || event.isComposing || !(target instanceof HTMLInputElement)) return
  if (!oneLine.has(target.type) || target.closest('[data-keeps-enter]')) return
  event.preventDefault()
  advance()
}
