import type { Answers, FormRun } from '#domain/form/run.ts'

const kinds: readonly string[] = ['image', 'audio', 'video', 'file']

/** The names of pictures, sounds and files among the answers. */
export const mediaOf = (run: FormRun, answers: Answers): readonly string[] =>
  Object.entries(answers).flatMap(([ref, value]) =>
    value && kinds.includes(run.question(ref)?.type ?? '') ? [value] : [],
  )
