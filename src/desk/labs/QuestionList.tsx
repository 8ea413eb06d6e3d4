import type { Form } from '#domain/form/form.ts'
import { choicesOf, fieldsOf, labelText } from '#domain/lab/results/fields.ts'

const silent = new Set(['calculate', 'hidden'])

/** The questions of a form with their answers, to be read through. */
export const QuestionList = ({ form }: { form: Form }) => (
  <ol class="labs__questions">
    {fieldsOf(form)
      .filter(({ question }) => !silent.has(question.type))
      .map(({ path, question }) => {
        const choices = question.type === 'acknowledge' ? [] : choicesOf(form, question, 'de')
        return (
          <li key={path}>
            <span dir="auto">{labelText(question.label, form, 'de')?.text ?? question.name}</span>
            {choices.length > 0 && (
              <span class="muted">
                {choices
                  .slice(0, 12)
                  .map(({ label }) => label)
                  .join(' · ')}
              </span>
            )}
          </li>
        )
      })}
  </ol>
)
