import type { Lab } from '#domain/lab/lab.ts'
import { fieldsOf, labelText, pathOf } from '#domain/lab/results/fields.ts'
import { useDesk } from '../state/desk.ts'
import { useLoaded } from './useLoaded.ts'

/** What a question is called; until the form is here, by its path. */
export function useQuestionNames(lab: Lab): (ref: string) => string {
  const { api } = useDesk()
  const form = useLoaded(lab.form.sha256, () => api.labs.form(lab.id, lab.form.sha256)).value
  const names = new Map(
    form
      ? fieldsOf(form).map(({ path, question }) => [
          path,
          labelText(question.label, form, 'de')?.text,
        ])
      : [],
  )
  return (ref) => names.get(pathOf(ref)) || ref
}
