import type { LabAnswer } from '#domain/lab/lab.ts'
import { pathOf } from './fields.ts'

/** What results need of an answer: who kept it and when is of no interest here. */
export type Answered = Pick<LabAnswer, 'id' | 'answers' | 'media' | 'language'>

export interface Entry {
  readonly ref: string
  readonly value: string
}

/** One respondent's answers, found by the question's path. */
export interface Sheet {
  readonly answer: Answered
  readonly at: (path: string) => readonly Entry[]
}

/** The same answer is counted once, whichever way and however often it came. */
export function sheetsOf(answers: readonly Answered[]): readonly Sheet[] {
  const once = new Map(answers.map((answer) => [answer.id, answer]))
  return [...once.values()].map(sheetOf)
}

const nothing: readonly Entry[] = []

export function sheetOf(answer: Answered): Sheet {
  const byPath = new Map<string, Entry[]>()
  for (const [ref, value] of Object.entries(answer.answers)) {
    if (value.trim() === '') continue
    const path = pathOf(ref)
    const entries = byPath.get(path)
    if (entries) entries.push({ ref, value })
    else byPath.set(path, [{ ref, value }])
  }
  return { answer, at: (path) => byPath.get(path) ?? nothing }
}

/** `a b  c` → its values, each once. */
export const chosen = (value: string): readonly string[] => [
  ...new Set(value.split(/\s+/).filter((one) => one !== '')),
]
