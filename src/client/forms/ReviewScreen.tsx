import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Row } from '#client/ui/Card.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import type { QuestionView } from '#domain/form/run.ts'
import { AnswerWords } from './AnswerWords.tsx'
import { idOf } from './ids.ts'
import { LabelWords } from './LabelWords.tsx'
import { mediaOf } from './mediaOf.ts'
import { PlayerPage } from './PlayerPage.tsx'
import { type Page, pageOf } from './pages.ts'
import { plainText } from './plainText.ts'
import type { FormPlayerProps } from './player.ts'
import { PlayerContext } from './playerContext.ts'
import { problemWords } from './problemWords.ts'
import { nameless } from './QuestionFrame.tsx'
import type { Way } from './way.ts'

interface ReviewScreenProps {
  readonly player: FormPlayerProps
  readonly pages: readonly Page[]
  readonly way: Way
}

/** All answers on one page, each to be changed, and the way out of the person's hands. */
export function ReviewScreen({ player, pages, way }: ReviewScreenProps) {
  const t = useT('form')
  const [tried, setTried] = useState(0)
  const { run, onFinish, finishLabel, busy } = player
  const questions = pages
    .flatMap((page) => (page.kind === 'questions' ? page.refs : []))
    .flatMap((ref) => run.question(ref) ?? [])
    .filter(({ type, readonly }) => type !== 'note' && !readonly)
  const change = ({ ref }: QuestionView) => {
    const page = pageOf(pages, ref)
    if (page) way.change(page.step)
  }
  function onHandIn() {
    if (run.validate().length > 0) return setTried(tried + 1)
    const answers = run.answers()
    onFinish(answers, mediaOf(run, answers))
  }
  const problems = tried > 0 ? questions.filter(({ violation }) => violation) : []
  return (
    <PlayerContext.Provider value={{ ...player, advance: onHandIn }}>
      <PlayerPage
        player={player}
        way={way}
        step="review"
        title={t('review.title')}
        name={t('review.title')}
        spoken={[{ text: `${t('review.title')}. ${t('review.text')}`, language: run.language }]}
        actions={
          <Button block icon="check" busy={busy === true} onClick={onHandIn}>
            {finishLabel ?? t('review.finish')}
          </Button>
        }
      >
        <p>{t('review.text')}</p>
        <ErrorSummary
          key={tried}
          title={t('review.problems')}
          errors={problems.map((question) => ({
            id: `${idOf(question.ref)}-row`,
            text: `${wordsFor(question)}: ${problemWords(question, t) ?? ''}`,
            onClick: () => change(question),
          }))}
        />
        <ul class="form-review">
          {questions.map((question) => (
            <li key={question.ref}>
              <Row
                label={<LabelWords label={question.label ?? nameless(question)} />}
                value={
                  question.value ? (
                    <AnswerWords question={question} />
                  ) : (
                    <span class="muted">{t('review.none')}</span>
                  )
                }
                action={t('common:change')}
                onClick={() => change(question)}
              />
            </li>
          ))}
        </ul>
      </PlayerPage>
    </PlayerContext.Provider>
  )
}

const wordsFor = (question: QuestionView): string =>
  plainText(question.label?.text ?? '') || question.name
