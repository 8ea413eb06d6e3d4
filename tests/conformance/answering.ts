import { questionOf } from '#domain/form/engine/def.ts'
import { isReadonly } from '#domain/form/engine/look.ts'
import type { Node } from '#domain/form/engine/node.ts'
import type { Run } from '#domain/form/engine/run.ts'
import { leaves, nodeAt } from '#domain/form/engine/tree.ts'
import { type OdkNode, odkNodes, refOf } from './odk.ts'

type Random = () => number

const pickOne = <T>(all: readonly T[], random: Random): T | undefined =>
  all[Math.floor(random() * all.length)]

const digits = (random: Random): number => Math.floor(random() * 90) + 10

const byType: Readonly<Record<string, (random: Random) => string>> = {
  integer: (random) => String(Math.floor(random() * 14) - 2),
  // Never whole: for 14, ODK's engine keeps 14.0.
  decimal: (random) => String((Math.round(random() * 200 - 20) * 2 + 1) / 16),
  range: (random) => String(Math.floor(random() * 6)),
  date: (random) =>
    new Date(1.7e12 + Math.floor(random() * 900) * 864e5).toISOString().slice(0, 10),
  geopoint: (random) => `50.${digits(random)}1 8.${digits(random)}1 0.0 5.0`,
}
const texts = ['', 'a', 'b', 'Anna', 'some words', '7', '2026-05-01', 'x y', '  pad ', '-3.5']

/** A plausible or odd answer to a question. */
export function anAnswer(node: Node, random: Random): string {
  const question = questionOf(node.def)
  if (!question || random() < 0.12) return ''
  const values = node.options?.map(({ value }) => value)
  if (question.type === 'select_one') return pickOne(values ?? [], random) ?? ''
  // ODK's engine takes a rank only whole.
  if (question.type === 'rank') return values?.toReversed().join(' ') ?? ''
  if (values) return values.filter(() => random() < 0.5).join(' ')
  return byType[question.type]?.(random) ?? pickOne(texts, random) ?? ''
}

/** The same change in both engines: where it was, if anywhere. */
export function changeBoth(run: Run, odk: OdkNode, random: Random, last?: string): string | false {
  const theirs = [...odkNodes(odk)]
  const ranges = theirs.filter((node) => node.nodeType === 'repeat-range:uncontrolled')
  const range = random() < 0.25 ? pickOne(ranges, random) : undefined
  if (range) return changeRepeat(run, range, random) && refOf(range)
  const open = [...leaves(run.root)].filter(
    (node) => node.relevant && questionOf(node.def)?.type !== 'calculate' && !isReadonly(node, run),
  )
  const node = pickOne(open, random)
  const other = node && theirs.find((one) => refOf(one) === node.ref)
  // A count that is corrected at once brings back what it took; ODK's engine has lost it by then.
  if (!node || !other || !isOpen(other) || node.ref === last) return false
  const value = anAnswer(node, random)
  run.answer(node, value)
  tell(other, value)
  return node.ref
}

function changeRepeat(run: Run, range: OdkNode, random: Random): boolean {
  const ours = nodeAt(run.root, refOf(range))
  if (!ours) return false
  const count = range.currentState.children?.length ?? 0
  if (count > 1 && random() < 0.4) {
    const any = Math.floor(random() * count)
    // ODK's engine goes on listening where a question stood when it was made: once an instance
    // before it is gone, that is somebody else's, and nothing is triggered any more.
    const index = hasTriggers(run) ? count - 1 : any
    range.removeInstances(index)
    run.remove(ours, index)
  } else if (count < 4) {
    range.addInstances()
    run.add(ours)
  }
  return true
}

const hasTriggers = (run: Run): boolean =>
  [...leaves(run.root)].some(({ def }) => questionOf(def)?.trigger !== undefined)

const isOpen = (node: OdkNode): boolean =>
  [node.setValue, node.selectValues, node.setValues].some((one) => typeof one === 'function')

function tell(node: OdkNode, value: string): void {
  const words = value === '' ? [] : node.selectType === 'select1' ? [value] : value.split(' ')
  if (node.nodeType === 'select') node.selectValues(words)
  else if (node.nodeType === 'rank') node.setValues(words)
  else node.setValue(value)
}
