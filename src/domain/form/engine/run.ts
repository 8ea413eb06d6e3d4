import type { Expr } from '#domain/form/expr.ts'
import type { Choice, Form } from '#domain/form/form.ts'
import type { RunPorts, Saved } from '#domain/form/run.ts'
import type { Context, World } from './context.ts'
import { questionOf, type Task } from './def.ts'
import { evaluate } from './evaluate.ts'
import { Flow, hasTask } from './flow.ts'
import { type Labeller, labelText } from './labels.ts'
import type { Node } from './node.ts'
import { inListOrder, offeredOnly, optionsOf, sameOptions } from './options.ts'
import { planOf } from './plan.ts'
import { countsOf, putBack } from './saved.ts'
import { type Source, sourcesOf } from './tables.ts'
import { addInstance, build, initialCount, leaves } from './tree.ts'
import { typed } from './types.ts'
import { bool, num, str } from './value.ts'

/** More than anybody will fill in; a mistyped count must not stop the device. */
const mostInstances = 1000

/** The answers to a form as they stand, and what follows from a change. */
export class Run {
  readonly form: Form
  readonly root: Node
  readonly flow: Flow
  language: string
  private readonly world: World
  private readonly sources: (id: string) => Source | undefined
  private readonly born: Node[] = []
  /** How instances come to be: what a count asks for at the beginning is there at first. */
  private stage: 'first' | 'added' = 'first'
  /** The question answered last, and repeats that a smaller count took instances from. */
  private last: Node | undefined
  private readonly cut = new Set<Node>()

  constructor(form: Form, ports: RunPorts, saved?: Saved) {
    this.form = form
    this.language = ports.language
    const plan = planOf(form)
    this.flow = new Flow(plan.tasks, (task, node) => this.perform(task, node))
    this.sources = sourcesOf(form, (choice) => this.choiceText(choice, this.root))
    const counts = saved && countsOf(saved)
    this.root = build(plan.root, undefined, (range) =>
      counts ? (counts.get(range.ref) ?? 0) : initialCount(range),
    )
    this.world = this.worldOf(ports)
    if (saved) this.restore(saved)
    else this.begin(this.root)
    this.settle()
    this.stage = 'added'
    this.flow.quiet = new Set()
    this.flow.touched.clear()
  }

  private worldOf(ports: RunPorts): World {
    return {
      form: this.form,
      ports,
      zone: ports.offsetMinutes,
      root: this.root,
      instance: (id) => this.sources(id)?.document,
      text: (id) => labelText(this.form.texts?.[id], this.labeller(this.root)),
      seed: (node) => {
        node.seed ??= 1 + Math.floor(ports.random() * 2_147_483_645)
        return node.seed
      },
      choiceName: (question, value) => {
        const option = question.options?.find((one) => one.value === value)
        return option?.choice ? this.choiceText(option.choice, question) : option?.text
      },
    }
  }

  private choiceText(choice: Choice, node: Node): string {
    return labelText(choice.label, this.labeller(node))
  }

  labeller(node: Node): Labeller {
    const { form, language } = this
    return { form, language, text: (expr) => this.text(expr, node) }
  }

  private context(node: Node): Context {
    return { world: this.world, at: node, here: node, position: 1, size: 1 }
  }

  text(expr: Expr, node: Node): string {
    return str(evaluate(expr, this.context(node)), this.world.zone)
  }

  holds(expr: Expr, node: Node): boolean {
    return bool(evaluate(expr, this.context(node)))
  }

  private restore(saved: Saved): void {
    for (const range of putBack(this.root, saved)) this.cut.add(range)
    this.flow.quiet = new Set(['calculate', 'count', 'trigger'])
    this.flow.enqueueAll(this.root)
  }

  /** A new node begins with its defaults; those to be computed follow when all else is settled. */
  private begin(node: Node): void {
    for (const leaf of leaves(node)) {
      const { default: preset, defaultFor = this.stage } = questionOf(leaf.def) ?? {}
      this.flow.young.add(leaf)
      if (defaultFor !== this.stage) continue
      if (typeof preset === 'string') leaf.raw = preset
      else if (preset) this.born.push(leaf)
      leaf.value = leaf.relevant ? leaf.raw : ''
    }
    this.flow.enqueueAll(node)
  }

  settle(): void {
    this.flow.settle()
    for (let leaf = this.born.shift(); leaf; leaf = this.born.shift()) {
      const preset = questionOf(leaf.def)?.default
      if (!leaf.relevant || preset === undefined || typeof preset === 'string') continue
      this.assign(leaf, this.calculated(leaf, preset))
      this.flow.settle()
    }
    this.flow.young.clear()
  }

  private calculated(node: Node, expr: Expr): string {
    const question = questionOf(node.def)
    return question ? typed(question, this.text(expr, node)) : ''
  }

  private perform({ kind, expr }: Task, node: Node): void {
    if (kind === 'options') this.offer(node)
    else if (kind === 'trigger') this.assign(node, expr ? this.calculated(node, expr) : '')
    else if (expr) this.compute(kind, expr, node)
  }

  private compute(kind: Task['kind'], expr: Expr, node: Node): void {
    if (kind === 'relevant') {
      node.ownRelevance = this.holds(expr, node)
      this.spread(node)
    } else if (kind === 'calculate') {
      if (node.relevant) this.recalculate(node, this.calculated(node, expr))
    } else if (node.range) {
      this.resize(node, num(evaluate(expr, this.context(node)), this.world.zone))
    }
  }

  /** Relevance holds for all within. */
  private spread(node: Node): void {
    const relevant = node.ownRelevance && (node.owner?.relevant ?? true)
    if (relevant === node.relevant) return
    node.relevant = relevant
    this.flow.touch(node)
    this.refresh(node)
    const calculation = hasTask(node, 'calculate')
    if (relevant && calculation) this.flow.enqueue(calculation, node)
    for (const kid of node.kids) this.spread(kid)
  }

  private offer(node: Node): void {
    const options = optionsOf(node, this.context(node), this.sources)
    if (sameOptions(node.options, options)) return
    node.options = options
    this.flow.touch(node)
    this.flow.mark(node, false)
    this.refresh(node)
  }

  /** Whoever has corrected a computed answer keeps it until the result is another. */
  private recalculate(node: Node, result: string): void {
    if (node.computed === result) return
    node.computed = result
    this.assign(node, result)
  }

  private assign(node: Node, raw: string): void {
    if (raw === node.raw) return
    node.raw = raw
    this.flow.touch(node)
    this.refresh(node)
  }

  private refresh(node: Node): void {
    const value = node.relevant ? offeredOnly(node, node.raw) : ''
    if (value === node.value) return
    node.value = value
    this.flow.touch(node)
    this.flow.mark(node)
  }

  answer(node: Node, value: string): void {
    // Whoever has just come back may be in the middle of a count.
    if (this.last && node !== this.last) this.forgetSpare()
    this.last = node
    this.assign(node, inListOrder(node, value))
    this.settle()
  }

  /** Whoever types 12 passes 1: nothing is lost on the way, and nothing kept once it is left. */
  private forgetSpare(): void {
    for (const range of this.cut) range.spare = []
    this.cut.clear()
  }

  add(range: Node): void {
    this.grow(range)
    this.flow.restructured(range)
    this.settle()
  }

  private grow(range: Node): void {
    const known = range.spare.shift()
    if (known) {
      range.kids.push(known)
      this.spread(known)
      this.flow.enqueueAll(known)
    } else this.begin(addInstance(range, initialCount))
  }

  remove(range: Node, index: number): void {
    if (range.kids.splice(index, 1).length === 0) return
    range.kids.forEach((instance, i) => {
      if (i >= index) instance.renumber(i)
    })
    this.flow.restructured(range)
    this.settle()
  }

  /** A count that is no number (yet) leaves things as they are. */
  private resize(range: Node, wanted: number): void {
    const count = Math.min(Math.max(0, Math.trunc(wanted)), mostInstances)
    if (Number.isNaN(count) || count === range.kids.length) return
    while (range.kids.length < count) this.grow(range)
    range.spare.unshift(...range.kids.splice(count))
    this.cut.add(range)
    this.flow.restructured(range)
  }

  setLanguage(language: string): void {
    this.language = language
    this.root.forget()
    for (const node of leaves(this.root)) {
      this.flow.touch(node)
      const task = hasTask(node, 'calculate')
      const speaks = task && /"jr:|"label"/.test(JSON.stringify(task.expr))
      if (speaks && node.relevant) this.flow.enqueue(task, node)
    }
    this.settle()
  }
}
