import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useIsPlain } from '#client/stores/useMode.ts'
import { Button } from '#client/ui/Button.tsx'
import { Row } from '#client/ui/Card.tsx'
import { Choice } from '#client/ui/Choice.tsx'
import { TextArea, TextField } from '#client/ui/Field.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Local } from '#client/ui/Local.tsx'
import { type AnswerValue, maxAnswerLength } from '#domain/answers.ts'
import type { Question } from '#domain/category.ts'
import { AnswerWords } from './AnswerWords.tsx'
import { shownNumber, shownTime, storedNumber, storedTime } from './answerInput.ts'

interface QuestionFieldProps {
  question: Question
  value: AnswerValue | undefined
  isLocked: boolean
  error: string | undefined
  /** The question is the title of its page already. */
  titled?: boolean | undefined
  onAnswer: (value: AnswerValue) => void
}

export const isList = ({ datatype }: Question): boolean =>
  datatype === 'singlevaluelist' || datatype === 'multivaluelist'
const fieldId = ({ code }: Question): string => `question-${code}`

/** The element that an error leads to: the input itself, or a list's first choice. */
export const questionFocusId = (question: Question): string =>
  isList(question) ? `${fieldId(question)}-${question.values[0]?.key ?? ''}` : fieldId(question)

export function QuestionField(props: QuestionFieldProps) {
  const t = useT('report')
  const { question, value, isLocked } = props
  const label = <Local text={question.description} />
  if (!question.variable) return <p>{label}</p>
  if (isLocked) {
    return (
      <Row
        label={label}
        value={<AnswerWords question={question} value={value} />}
        picture={<Icon name="lock" />}
        action={t('flow.locked')}
      />
    )
  }
  return isList(question) ? <ListField {...props} /> : <InputField {...props} />
}

function ListField({ question, value, error, titled, onAnswer }: QuestionFieldProps) {
  const t = useT('report')
  const isMultiple = question.datatype === 'multivaluelist'
  const keys = typeof value === 'string' ? [value].filter(Boolean) : (value ?? [])
  return (
    <div class="stack stack--tight">
      {titled && !question.required && <p>{t('common:optional')}</p>}
      <Choice
        name={fieldId(question)}
        legend={
          titled ? <Local text={question.description} /> : <QuestionLabel question={question} />
        }
        legendHidden={titled === true}
        hint={question.datatype_description && <Local text={question.datatype_description} />}
        error={error}
        multiple={isMultiple}
        options={question.values.map(({ key, name }) => ({
          value: key,
          label: <Local text={name} />,
        }))}
        value={keys}
        onChange={(next) => onAnswer(isMultiple ? next : (next[0] ?? ''))}
      />
      {!isMultiple && !question.required && keys.length > 0 && (
        <Button kind="quiet" icon="x" onClick={() => onAnswer('')}>
          {t('questions.clear')}
        </Button>
      )}
    </div>
  )
}

function QuestionLabel({ question }: { question: Question }) {
  const t = useT('report')
  const plain = useIsPlain()
  const optional = t('common:optional')
  return (
    <>
      <Local text={question.description} />
      {!question.required && (
        <span class="muted">{plain ? `\n${optional}` : ` (${optional})`}</span>
      )}
    </>
  )
}

function InputField({ question, value, error, onAnswer }: QuestionFieldProps) {
  const t = useT('report')
  const language = useLanguage()
  const stored = typeof value === 'string' ? value : ''
  const frame = {
    id: fieldId(question),
    label: <Local text={question.description} />,
    hint: question.datatype_description && <Local text={question.datatype_description} />,
    error,
    ...(!question.required && { optional: t('common:optional') }),
  }
  switch (question.datatype) {
    case 'number':
      return (
        <TextField
          {...frame}
          inputMode="decimal"
          value={shownNumber(stored, language)}
          onInput={(text) => onAnswer(storedNumber(text))}
        />
      )
    case 'datetime':
      return (
        <TextField
          {...frame}
          type="datetime-local"
          value={shownTime(stored)}
          onInput={(text) => onAnswer(storedTime(text))}
        />
      )
    case 'text':
      return <TextArea {...frame} maxLength={maxAnswerLength} value={stored} onInput={onAnswer} />
    default:
      return <TextField {...frame} maxLength={maxAnswerLength} value={stored} onInput={onAnswer} />
  }
}
