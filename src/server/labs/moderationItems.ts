import type { Form } from '#domain/form/form.ts'
import type { LabAnswer } from '#domain/lab/lab.ts'
import { kindFor } from '#domain/lab/results/byType.ts'
import { fieldsOf, pathOf } from '#domain/lab/results/fields.ts'
import type { ModerationState } from '#domain/lab/results/summary.ts'
import type { ModerationRow } from './answerRows.ts'

export interface ModerationItem {
  readonly answer_id: string
  readonly ref: string
  readonly state: ModerationState
  readonly kind: 'words' | 'media'
  readonly text: string
  readonly media: { readonly sha256: string; readonly type: string; readonly bytes: number } | null
}

interface Rows {
  readonly answers: readonly LabAnswer[]
  readonly states: readonly ModerationRow[]
}

const keyOf = (answerId: string, ref: string): string => `${answerId} ${ref}`

/**
 * What somebody must look at before a room sees it: own words, pictures, sounds and files. Answers
 * that are hidden as a whole stand there as themselves, so that they can be shown again.
 */
export function moderationItems(form: Form, { answers, states }: Rows): readonly ModerationItem[] {
  const stateOf = new Map(states.map(({ answer_id, ref, state }) => [keyOf(answer_id, ref), state]))
  const kinds = new Map(fieldsOf(form).map(({ path, question }) => [path, kindFor(question)]))
  return answers.flatMap((answer) => {
    const whole = stateOf.get(keyOf(answer.id, ''))
    if (whole === 'hidden') return [{ ...item(answer, '', ''), state: whole }]
    return Object.entries(answer.answers).flatMap(([ref, value]) => {
      const kind = kinds.get(pathOf(ref))
      if ((kind !== 'words' && kind !== 'files') || value.trim() === '') return []
      const state = stateOf.get(keyOf(answer.id, ref)) ?? 'waiting'
      return [{ ...item(answer, ref, value), state }]
    })
  })
}

function item(answer: LabAnswer, ref: string, value: string): Omit<ModerationItem, 'state'> {
  const file = answer.media.find(({ name }) => name === value)
  const base = { answer_id: answer.id, ref }
  if (!file) return { ...base, kind: 'words', text: value, media: null }
  const { sha256, type, bytes } = file
  return { ...base, kind: 'media', text: '', media: { sha256, type, bytes } }
}
