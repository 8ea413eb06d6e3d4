import { useState } from 'preact/hooks'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx'
import { answerProblems, relevantQuestions, stopperFor } from '#domain/answers.ts'
import type { Category, Stopper } from '#domain/category.ts'
import { inLanguage } from '#domain/localText.ts'
import { answerProblemWords } from './answerProblemWords.ts'
import type { Flow } from './flow.ts'
import { QuestionField, questionFocusId } from './QuestionField.tsx'
import { StepPage, type StepProps } from './StepPage.tsx'
import { EmergencyAlert, StopperScreen } from './StopperScreen.tsx'
import { nextStep } from './steps.ts'

export function QuestionsStep({ flow, failed }: StepProps) {
  const { category } = flow
  const [stopped, setStopped] = useState<Stopper>()
  const [accepted, setAccepted] = useState<Stopper>()
  function onAnyway() {
    setAccepted(stopped)
    setStopped(undefined)
    const next = nextStep(flow.way)
    if (next !== 'questions') flow.go(next)
  }
  if (stopped) {
    return (
      <StopperScreen
        flow={flow}
        failed={failed}
        stopper={stopped}
        onBack={() => setStopped(undefined)}
        onAnyway={onAnyway}
      />
    )
  }
  return category ? (
    <Questions
      flow={flow}
      failed={failed}
      category={category}
      accepted={accepted}
      onStop={setStopped}
    />
  ) : (
    <NoCategory flow={flow} failed={failed} />
  )
}

function NoCategory({ flow, failed }: StepProps) {
  const t = useT('report')
  return (
    <StepPage flow={flow} failed={failed} step="questions" title={t('questions.title')}>
      <Button block onClick={() => flow.go('category')}>
        {t('category.title')}
      </Button>
    </StepPage>
  )
}

interface QuestionsProps extends StepProps {
  category: Category
  /** "Report anyway" has been said to this one. */
  accepted: Stopper | undefined
  onStop: (stopper: Stopper) => void
}

function Questions({ flow, failed, category, accepted, onStop }: QuestionsProps) {
  const t = useT('report')
  const language = useLanguage()
  const [checked, setChecked] = useState(0)
  const { attributes } = flow.draft
  const questions = relevantQuestions(category, attributes)
  const problems = checked > 0 ? answerProblems(category, attributes) : {}
  const stopper = stopperFor(category, attributes)

  const errors = questions.flatMap((question) => {
    const problem = problems[question.code]
    const name = inLanguage(question.description, language).text
    return problem
      ? [{ id: questionFocusId(question), text: answerProblemWords(t, name, question, problem) }]
      : []
  })

  function onNext() {
    if (stopper && stopper !== accepted) return onStop(stopper)
    if (Object.keys(answerProblems(category, attributes)).length === 0) return flow.advance()
    setChecked(checked + 1)
  }

  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="questions"
      title={t('questions.title')}
      actions={
        <Button block onClick={onNext}>
          {t('common:next')}
        </Button>
      }
    >
      <ErrorSummary key={checked} title={t('flow.problems')} errors={errors} />
      {questions.map((question) => {
        const problem = problems[question.code]
        const name = inLanguage(question.description, language).text
        return (
          <QuestionField
            key={question.code}
            question={question}
            value={attributes[question.code]}
            isLocked={flow.isLocked(`attributes.${question.code}`)}
            error={problem && answerProblemWords(t, name, question, problem)}
            onAnswer={(value) => editAnswer(flow, question.code, value)}
          />
        )
      })}
      {stopper?.kind === 'emergency' && <EmergencyAlert stopper={stopper} />}
    </StepPage>
  )
}

const editAnswer = (flow: Flow, code: string, value: string | readonly string[]) =>
  flow.edit(({ attributes }) => ({ attributes: { ...attributes, [code]: value } }))
