import { questionOf } from '#domain/form/engine/def.ts'
import { violationOf } from '#domain/form/engine/look.ts'
import { Run } from '#domain/form/engine/run.ts'
import { startForm } from '#domain/form/engine/startForm.ts'
import { leaves, nodeAt } from '#domain/form/engine/tree.ts'
import type { Form } from '#domain/form/form.ts'
import { type OdkNode, odkNodes, refOf } from './odk.ts'

export { startForm }

/** Numbers that come again with the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

export interface Difference {
  readonly ref: string
  readonly what: 'relevance' | 'violation' | 'calculation' | 'answer' | 'presence' | 'choices'
  readonly ours: unknown
  readonly theirs: unknown
}

export interface Comparison {
  readonly checks: Record<Difference['what'], number>
  readonly differences: Difference[]
}

export const newComparison = (): Comparison => ({
  checks: { relevance: 0, violation: 0, calculation: 0, answer: 0, presence: 0, choices: 0 },
  differences: [],
})

export const openRun = (form: Form): Run =>
  new Run(form, {
    now: () => Date.now(),
    offsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
    random: seeded(1),
    language: form.languages[0] ?? 'en',
  })

const leafTypes = new Set('input select rank range note trigger upload model-value'.split(' '))

/** What both engines make of the answers so far, question by question. */
export function compare(run: Run, odk: OdkNode, result: Comparison): void {
  const check = (what: Difference['what'], ref: string, ours: unknown, theirs: unknown): void => {
    result.checks[what] += 1
    if (ours !== theirs) result.differences.push({ ref, what, ours, theirs })
  }
  const known = new Set<string>()
  for (const theirs of odkNodes(odk)) {
    if (!leafTypes.has(theirs.nodeType)) continue
    const ref = refOf(theirs)
    // An id that ODK's engine adds to every form.
    if (ref.includes('orx:meta')) continue
    known.add(ref)
    const node = nodeAt(run.root, ref)
    check('presence', ref, node !== undefined, true)
    if (!node) continue
    const question = questionOf(node.def)
    check('relevance', ref, node.relevant, theirs.currentState.relevant)
    const kind = question?.calculation ? 'calculation' : 'answer'
    check(kind, ref, node.value, theirs.currentState.instanceValue ?? '')
    const violation = theirs.validationState?.violation?.condition
    check('violation', ref, violationOf(node, run)?.why, violation)
    if (node.options) {
      const values = theirs.currentState.valueOptions?.map(({ value }) => value).join(' ')
      check('choices', ref, node.options.map(({ value }) => value).join(' '), values)
    }
  }
  for (const node of leaves(run.root)) check('presence', node.ref, true, known.has(node.ref))
}
