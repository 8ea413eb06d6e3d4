import type { Expr } from '#domain/form/expr.ts'
import type { Choice, Form, Question } from '#domain/form/form.ts'
import { allDefs, type Def, defAt, defsOf, exprsOf, isRepeat, type Task } from './def.ts'
import { readsOf, sharedInstance } from './reads.ts'

export interface Plan {
  readonly root: Def
  /** In the order of computing. */
  readonly tasks: readonly Task[]
}

/** What depends on what in a form, found once in its expressions, and the order of computing. */
export function planOf(form: Form): Plan {
  const root = defsOf(form)
  const all = [...allDefs(root)]
  for (const def of all) plan(def, form, root)
  return { root, tasks: inOrder(all) }
}

function plan(def: Def, form: Form, root: Def): void {
  const { item } = def
  if (!item) return
  if (item.relevant) depend(def, 'relevant', item.relevant, def)
  if (item.kind === 'repeat' && item.count) depend(def, 'count', item.count, def)
  if (item.kind === 'question') planQuestion(def, item, root)
  const look = newTask(def, 'look')
  for (const [expr, at] of looks(def, form)) connect(look, expr, at)
}

function planQuestion(def: Def, question: Question, root: Def): void {
  const { calculation, trigger } = question
  if (trigger) {
    const task = newTask(def, 'trigger', calculation)
    def.tasks.push(task)
    for (const source of trigger) connectTo(task, defAt(root, source))
  } else if (calculation) depend(def, 'calculate', calculation, def)
  if (question.choices) planChoices(def, question.choices, root)
}

function planChoices(
  def: Def,
  { filter, randomize, repeat }: NonNullable<Question['choices']>,
  root: Def,
): void {
  const task = newTask(def, 'options')
  def.tasks.push(task)
  const source = repeat === undefined ? undefined : defAt(root, repeat)
  connectTo(task, source)
  if (filter) connect(task, filter, source?.chain.findLast(isRepeat))
  if (randomize?.seed) connect(task, randomize.seed, def)
}

/** A trigger or a repeat as the source of choices: all of it within the shared instance. */
function connectTo(task: Task, source: Def | undefined): void {
  const within = source && sharedInstance(source, task.def)
  if (!source || !within) return
  source.edges.push({ task, within })
  task.reads.add(source)
}

/** All that screens show of it, and where each expression's relative paths begin. */
function looks(def: Def, form: Form): readonly (readonly [expr: Expr, at: Def])[] {
  const { item } = def
  const own = item?.kind === 'question' ? questionLooks(item, form) : []
  const locked = def.chain.flatMap((above) => {
    const rule = above.item?.readonly
    return rule ? [[rule, above] as const] : []
  })
  return [...locked, ...[...exprsOf(item?.label), ...own].map((expr) => [expr, def] as const)]
}

function questionLooks(question: Question, form: Form): readonly Expr[] {
  const { hint, guidance, requiredMessage, constraintMessage, required, constraint } = question
  const texts = [hint, guidance, requiredMessage, constraintMessage]
  const list: readonly Choice[] = form.lists[question.choices?.list ?? ''] ?? []
  const labels = [...texts, ...list.map(({ label }) => label)]
  return [...labels.flatMap((label) => [...exprsOf(label)]), required, constraint].filter(
    (expr) => expr !== undefined,
  )
}

function newTask(def: Def, kind: Task['kind'], expr?: Expr): Task {
  return { kind, def, reads: new Set(), rank: -1, ...(expr && { expr }) }
}

function depend(def: Def, kind: Task['kind'], expr: Expr, at: Def): void {
  const task = newTask(def, kind, expr)
  def.tasks.push(task)
  connect(task, expr, at)
}

function connect(task: Task, expr: Expr, at: Def | undefined): void {
  // `current()` and `${}` are the one whose expression it is: a group's, when its members look.
  readsOf(expr, at && task.kind === 'look' ? at : task.def, at, ({ def, within }) => {
    task.reads.add(def)
    def.edges.push({ task, within })
  })
}

/** What writes a def comes before what reads it; where they run in circles, in the form's order. */
function inOrder(all: readonly Def[]): readonly Task[] {
  const order: Task[] = []
  const seen = new Set<Task>()
  const visit = (task: Task): void => {
    if (seen.has(task)) return
    seen.add(task)
    for (const before of needs(task)) visit(before)
    task.rank = order.length
    order.push(task)
  }
  const tasks = all.flatMap((def) => def.tasks)
  for (const task of tasks) if (task.kind !== 'trigger') visit(task)
  for (const task of tasks) visit(task)
  return order
}

function* needs(task: Task): Generator<Task> {
  for (const def of task.reads) yield* writersOf(def)
  for (const def of task.def.chain) yield* def.tasks.filter(({ kind }) => kind === 'relevant')
}

function writersOf(def: Def): readonly Task[] {
  return def.chain.flatMap((above) =>
    above.tasks.filter(({ kind }) => {
      if (kind === 'trigger') return false
      return above === def || kind === 'relevant' || kind === 'count'
    }),
  )
}
