import { useState } from 'preact/hooks'
import type { LabEntry } from '#client/stores/labState.ts'
import { useIsPlain } from '#client/stores/useMode.ts'
import type { Lab } from '#domain/lab/lab.ts'
import { offeredLanguages } from './offeredLanguages.ts'

export const ages = ['under_14', '14_to_17', 'adult'] as const
export type Age = (typeof ages)[number]
export type ConsentStep = 'language' | 'age' | 'promise'

/** What is asked before somebody takes part: all on one page, in plain mode one question a page. */
export function useConsentSteps({ lab }: LabEntry) {
  const plain = useIsPlain()
  const [at, setAt] = useState(0)
  const [age, setAge] = useState<Age>()
  const all = stepsOf(lab)
  const step = all[at] ?? 'promise'
  return {
    ...{ age, setAge, step },
    shown: plain ? [step] : all,
    isFirst: !plain || at === 0,
    isLast: !plain || at >= all.length - 1,
    next: () => setAt(at + 1),
    back: () => setAt(at - 1),
  }
}
export type ConsentSteps = ReturnType<typeof useConsentSteps>

function stepsOf(lab: Lab): readonly ConsentStep[] {
  const steps: ConsentStep[] = offeredLanguages(lab).length > 1 ? ['language'] : []
  if (lab.age_group === 'mixed') steps.push('age')
  return [...steps, 'promise']
}
