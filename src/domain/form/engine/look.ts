import type { Item, Question } from '#domain/form/form.ts'
import type {
  ChoiceView,
  GroupView,
  LabelView,
  QuestionView,
  RepeatView,
  View,
  Violation,
} from '#domain/form/run.ts'
import { questionOf } from './def.ts'
import { labelText, labelView } from './labels.ts'
import type { Node } from './node.ts'
import type { Run } from './run.ts'
import { fits } from './types.ts'

const unseen: ReadonlySet<string> = new Set(['calculate', 'hidden'])

/** What screens see of a node; kept until something touches it. undefined: nothing to see. */
export function viewOf(node: Node, run: Run): View | undefined {
  if (node.view === undefined) node.view = look(node, run) ?? null
  return node.view ?? undefined
}

function look(node: Node, run: Run): View | undefined {
  const { item } = node.def
  if (!item || !node.relevant) return undefined
  if (node.range) return repeatView(node, item, run)
  if (item.kind === 'question') return unseen.has(item.type) ? undefined : ask(node, item, run)
  const group = groupView(node, item, run)
  return group.items.length > 0 ? group : undefined
}

function common(node: Node, { appearance, extra, label, name }: Item, run: Run) {
  const shown = labelView(label, run.labeller(node))
  return { ref: node.ref, name, appearance, extra, ...(shown && { label: shown }) }
}

/** The views of all within that have one. */
export function viewsIn(node: Node, run: Run): readonly View[] {
  const views: View[] = []
  for (const kid of node.kids) {
    const view = viewOf(kid, run)
    if (view) views.push(view)
  }
  return views
}

const groupView = (node: Node, item: Item, run: Run): GroupView => ({
  kind: 'group',
  ...common(node, item, run),
  items: node.relevant ? viewsIn(node, run) : [],
})

function instanceView(node: Node, item: Item, run: Run): GroupView {
  if (node.view?.kind === 'group') return node.view
  const view = groupView(node, item, run)
  node.view = view
  return view
}

function repeatView(node: Node, item: Item, run: Run): RepeatView | undefined {
  const isFree = item.kind === 'repeat' && !item.count
  if (node.kids.length === 0 && !isFree) return undefined
  const instances = node.kids.map((instance) => instanceView(instance, item, run))
  const mayRemove = isFree && instances.length > 0
  return { kind: 'repeat', ...common(node, item, run), instances, mayAdd: isFree, mayRemove }
}

function ask(node: Node, question: Question, run: Run): QuestionView {
  const labeller = run.labeller(node)
  const hint = labelView(question.hint, labeller)
  const guidance = labelView(question.guidance, labeller)
  const violation = violationOf(node, run)
  return {
    kind: 'question',
    ...common(node, question, run),
    type: question.type,
    value: node.value,
    required: isRequired(node, question, run),
    readonly: isReadonly(node, run),
    parameters: question.parameters,
    ...(hint && { hint }),
    ...(guidance && { guidance }),
    ...(question.choices && { choices: choicesOf(node, run) }),
    ...(violation && { violation }),
  }
}

const isRequired = (node: Node, { required }: Question, run: Run): boolean =>
  required !== undefined && run.holds(required, node)

/** Of itself or of a group around it. */
export function isReadonly(node: Node, run: Run): boolean {
  for (let at: Node | undefined = node; at; at = at.up) {
    const rule = at.def.item?.readonly
    if (rule && run.holds(rule, at)) return true
  }
  return false
}

function choicesOf(node: Node, run: Run): readonly ChoiceView[] {
  const plain = (text: string): LabelView => ({ text, language: run.language })
  return (node.options ?? []).map(({ value, choice, text, extra }) => ({
    value,
    label: labelView(choice?.label, run.labeller(node)) ?? plain(text ?? value),
    extra,
  }))
}

/** What is wrong with an answer as it stands. */
export function violationOf(node: Node, run: Run): Violation | undefined {
  if (node.violation === undefined) node.violation = judge(node, run) ?? null
  return node.violation ?? undefined
}

function judge(node: Node, run: Run): Violation | undefined {
  const question = questionOf(node.def)
  const { ref, value } = node
  if (!question || !node.relevant || unseen.has(question.type)) return undefined
  const because = (why: Violation['why'], message: string): Violation =>
    message === '' ? { ref, why } : { ref, why, message }
  if (value === '') {
    const missing = question.type !== 'note' && isRequired(node, question, run)
    if (!missing) return undefined
    return because('required', labelText(question.requiredMessage, run.labeller(node)))
  }
  if (!fits(question, value)) return { ref, why: 'type' }
  const { constraint, constraintMessage } = question
  if (!constraint || run.holds(constraint, node)) return undefined
  return because('constraint', labelText(constraintMessage, run.labeller(node)))
}
