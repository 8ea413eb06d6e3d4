import './styles/player.css'
import './styles/inputs.css'
import './styles/choices.css'
import './styles/scales.css'
import './styles/sliders.css'
import './styles/rank.css'
import './styles/swipe.css'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { pagesOf, reviewStep, stepIn } from './pages.ts'
import type { FormPlayerProps } from './player.ts'
import { QuestionsScreen } from './QuestionsScreen.tsx'
import { RepeatScreen } from './RepeatScreen.tsx'
import { ReviewScreen } from './ReviewScreen.tsx'
import { useFormLanguage } from './useFormLanguage.ts'
import { useRun } from './useRun.ts'

/**
 * A form, page by page, and at its end all answers to look over. Knows nothing of labs: who asks,
 * where answers are kept and where they go is told by the props (player.ts).
 */
export function FormPlayer(props: FormPlayerProps) {
  const { run, mode, steps } = props
  useRun(run, props.onSave)
  useFormLanguage(run, mode)
  const pages = pagesOf(run.view(), mode)
  const isReview = steps.at === reviewStep || pages.length === 0
  const index = isReview ? pages.length : stepIn(pages, steps.at)
  const page = pages[index]

  // A page that is changed from the review leads back to it. Settled before anybody can tap: an
  // effect after the drawing would undo what a quick tap on an answer has just said.
  const fromReview = useRef(false)
  useLayoutEffect(() => {
    if (isReview) fromReview.current = false
  }, [isReview])

  const way = {
    index,
    count: pages.length,
    isChange: fromReview.current && !isReview,
    back: () => steps.back(pages[index - 1]?.step),
    /** Reckoned from what is relevant at this very moment. */
    forward() {
      if (fromReview.current) return steps.back(reviewStep)
      const now = pagesOf(run.view(), mode)
      const here = page ? now.findIndex(({ step }) => step === page.step) : -1
      steps.go(now[here + 1]?.step ?? reviewStep)
    },
    goTo: steps.go,
    change(step: string) {
      fromReview.current = true
      steps.go(step)
    },
  }

  return (
    <div class="form-player" data-mode={mode}>
      {props.banner}
      {page === undefined ? (
        <ReviewScreen player={props} pages={pages} way={way} />
      ) : page.kind === 'repeat' ? (
        <RepeatScreen key={page.step} player={props} page={page} way={way} />
      ) : (
        <QuestionsScreen key={page.step} player={props} page={page} way={way} />
      )}
    </div>
  )
}
