import { allDefs, type Def, questionOf, type Task } from './def.ts'
import type { Node } from './node.ts'
import { each, inOrder, instanceOf } from './tree.ts'

/** How often it may begin again at a rank it has passed: only circles need more, and stop here. */
const mostRounds = 2000

/** What is due, by rank, and what has changed for those who look. */
export class Flow {
  private readonly tasks: readonly Task[]
  private readonly due: (Set<Node> | undefined)[] = []
  private lowest = Number.POSITIVE_INFINITY
  private readonly run: (task: Task, node: Node) => void
  touched = new Set<Node>()
  /** Just begun: what they begin with is no change that would trigger anything. */
  readonly young = new Set<Node>()
  /** Kinds that are not due at the moment: nothing is calculated anew when answers come back. */
  quiet: ReadonlySet<Task['kind']> = new Set()

  constructor(tasks: readonly Task[], run: Flow['run']) {
    this.tasks = tasks
    this.run = run
  }

  enqueue(task: Task, node: Node): void {
    if (task.kind === 'look') {
      this.touch(node)
      return
    }
    if (this.quiet.has(task.kind)) return
    const { rank } = task
    const due = this.due[rank]
    if (due) due.add(node)
    else this.due[rank] = new Set([node])
    if (rank < this.lowest) this.lowest = rank
  }

  /** What screens know of a node, and of all that contain it, is stale. */
  touch(node: Node): void {
    node.violation = undefined
    for (let at: Node | undefined = node; at; at = at.owner) {
      at.view = undefined
      this.touched.add(at)
    }
  }

  /** A node's value (or what it offers) is another: all that reads it is due. */
  mark(node: Node, answered = true): void {
    for (const { task, within } of node.def.edges) {
      if (task.kind === 'trigger' && (!answered || this.young.has(node))) continue
      const base = instanceOf(node, within)
      if (base) each(base, task.def, (one) => this.enqueue(task, one))
    }
  }

  /** A repeat has more or fewer instances: all that reads it from outside, or a position, is due. */
  restructured(range: Node): void {
    this.touch(range)
    const above = new Set<Def>(range.def.chain.slice(0, -1))
    for (const def of allDefs(range.def)) {
      for (const { task, within } of def.edges) {
        const base = above.has(within) ? instanceOf(range, within) : range
        // Within one instance nothing has changed, save which one it is.
        const concerns = base !== range || def === range.def
        if (base && concerns) each(base, task.def, (one) => this.enqueue(task, one))
      }
    }
  }

  /** Everything within a new node is due. */
  enqueueAll(node: Node): void {
    for (const task of node.def.tasks) if (task.kind !== 'trigger') this.enqueue(task, node)
    for (const kid of node.kids) this.enqueueAll(kid)
  }

  /** Computes all that is due, what others read first. */
  settle(): void {
    let passed = -1
    for (let rounds = 0; this.lowest < this.tasks.length && rounds < mostRounds; ) {
      const rank = this.lowest
      if (rank <= passed) rounds += 1
      passed = rank
      this.lowest = Number.POSITIVE_INFINITY
      this.runAll(rank)
      this.lowest = Math.min(this.lowest, this.nextFrom(rank))
    }
    if (this.lowest < this.tasks.length) this.giveUp()
  }

  private runAll(rank: number): void {
    const [task, due] = [this.tasks[rank], this.due[rank]]
    if (!task || !due) return
    const nodes = due.size > 1 ? [...due].sort(inOrder) : [...due]
    for (const node of nodes) {
      // One of them made something due that comes before the rest.
      if (this.lowest < rank) break
      due.delete(node)
      this.run(task, node)
    }
  }

  private nextFrom(rank: number): number {
    for (let next = rank; next < this.tasks.length; next += 1) {
      if (this.due[next]?.size) return next
    }
    return Number.POSITIVE_INFINITY
  }

  private giveUp(): void {
    for (const due of this.due) due?.clear()
    this.lowest = Number.POSITIVE_INFINITY
  }
}

export const hasTask = (node: Node, kind: Task['kind']): Task | undefined =>
  questionOf(node.def) && node.def.tasks.find((task) => task.kind === kind)
