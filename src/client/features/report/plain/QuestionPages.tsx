import { useState } from 'preact/hooks'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import { answerProblems, relevantQuestions, stopperFor } from '#domain/answers.ts'
import type { Category, Question, Stopper } from '#domain/category.ts'
import { inLanguage } from '#domain/localText.ts'
import { answerProblemWords } from '../answerProblemWords.ts'
import { isList, QuestionField, questionFocusId } from '../QuestionField.tsx'
import { StepPage, type StepProps } from '../StepPage.tsx'
import { EmergencyAlert, StopperScreen } from '../StopperScreen.tsx'

/** The category's questions, one a page, each only when the answers before call for it. */
export function QuestionPages({ flow, failed }: StepProps) {
  const t = useT('report')
  const { category, page, draft } = flow
  const [stopped, setStopped] = useState<Stopper>()
  const [accepted, setAccepted] = useState<Stopper>()
  const questions = category ? relevantQuestions(category, draft.attributes) : []
  const index = Math.max(
    0,
    questions.findIndex(({ code }) => code === page),
  )
  const question = questions[index]

  function onAnswered(now: readonly Question[], at: number) {
    const next = now[at + 1]
    if (next) flow.open(next.code)
    else flow.advance()
  }
  if (stopped) {
    return (
      <StopperScreen
        flow={flow}
        failed={failed}
        stopper={stopped}
        onBack={() => setStopped(undefined)}
        onAnyway={() => {
          setAccepted(stopped)
          setStopped(undefined)
          onAnswered(questions, index)
        }}
      />
    )
  }
  if (!category || !question) {
    return (
      <StepPage flow={flow} failed={failed} step="questions" title={t('questions.title')}>
        <Button block onClick={() => (category ? flow.advance() : flow.go('category'))}>
          {t(category ? 'common:next' : 'category.title')}
        </Button>
      </StepPage>
    )
  }
  const stopper = stopperFor(category, draft.attributes)
  return (
    <QuestionPage
      key={question.code}
      flow={flow}
      failed={failed}
      category={category}
      question={question}
      count={t('plain.question', { index: index + 1, count: questions.length })}
      stopper={stopper}
      onNext={() =>
        stopper && stopper !== accepted ? setStopped(stopper) : onAnswered(questions, index)
      }
    />
  )
}

interface QuestionPageProps extends StepProps {
  category: Category
  question: Question
  /** "Frage 1 von 4" */
  count: string
  stopper: Stopper | undefined
  onNext: () => void
}

function QuestionPage({
  flow,
  failed,
  category,
  question,
  count,
  stopper,
  onNext,
}: QuestionPageProps) {
  const t = useT('report')
  const language = useLanguage()
  const [checked, setChecked] = useState(0)
  const { attributes } = flow.draft
  const problem = answerProblems(category, attributes)[question.code]
  const name = inLanguage(question.description, language)
  const error =
    checked > 0 && problem ? answerProblemWords(t, name.text, question, problem) : undefined
  // A field to write in needs its name beside it; a list of answers has it above.
  const titled = question.variable && isList(question)
  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="questions"
      title={titled ? name.text : count}
      titleLang={titled ? name.language : undefined}
      within={titled ? count : undefined}
      actions={
        <Button
          block
          icon="arrow-right"
          onClick={() => (problem ? setChecked(checked + 1) : onNext())}
        >
          {t('common:next')}
        </Button>
      }
    >
      <ErrorSummary
        key={checked}
        title={t('flow.problems')}
        errors={error ? [{ id: questionFocusId(question), text: error }] : []}
      />
      <QuestionField
        question={question}
        value={attributes[question.code]}
        isLocked={flow.isLocked(`attributes.${question.code}`)}
        error={error}
        titled={titled}
        onAnswer={(value) =>
          flow.edit((draft) => ({ attributes: { ...draft.attributes, [question.code]: value } }))
        }
      />
      {stopper?.kind === 'emergency' && <EmergencyAlert stopper={stopper} />}
    </StepPage>
  )
}
