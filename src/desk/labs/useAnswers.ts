import type { Form } from '#domain/form/form.ts'
import { moderationKey, type TallyOptions } from '#domain/lab/results/options.ts'
import type { Answered } from '#domain/lab/results/sheet.ts'
import { err, ok } from '#domain/result.ts'
import type { LeadLab } from '#protocol/labLead.ts'
import type { Answer } from '../api/request.ts'
import { useDesk } from '../state/desk.ts'
import { type Loaded, useLoaded } from './useLoaded.ts'

export interface LabAnswers {
  readonly form: Form
  readonly answers: readonly Answered[]
  readonly options: TallyOptions
}

/** All answers of a lab, to look closer at them here: crossings and groups need each one. */
export function useAnswers({ lab, changes }: LeadLab): Loaded<LabAnswers> {
  const { api } = useDesk()
  return useLoaded(`${lab.id} ${changes}`, async (): Promise<Answer<LabAnswers>> => {
    const [form, answers, moderation] = await Promise.all([
      api.labs.form(lab.id, lab.form.sha256),
      api.labs.answers(lab.id),
      api.labs.moderation(lab.id),
    ])
    if (!form.ok) return err(form.error)
    if (!answers.ok) return err(answers.error)
    if (!moderation.ok) return err(moderation.error)
    const states = moderation.value.map(
      ({ answer_id, ref, state }) => [moderationKey(answer_id, ref), state] as const,
    )
    const { sensitive } = lab
    const options = { language: 'de', audience: 'desk', moderation: new Map(states), sensitive }
    return ok({
      form: form.value,
      answers: answers.value,
      options: { ...options, audience: 'desk' },
    })
  })
}
