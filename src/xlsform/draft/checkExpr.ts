import type { Expr, Path, Step } from '#domain/form/expr.ts'
import { supportedFunctions } from '#domain/form/functions.ts'
import { refusedFunctions } from '../refusedFunctions.ts'
import { type FormNode, nearest } from './nodes.ts'

export interface Trouble {
  readonly code: string
  readonly message: string
}

/** What a path may lead to, apart from the form's own questions. */
export interface Surroundings {
  readonly root: FormNode
  /** Columns by id of a list or table. */
  readonly instances: ReadonlyMap<string, ReadonlySet<string>>
  readonly roots: readonly string[]
}

/** Where a path stands: on a question, in a row of a table, or where nobody can say. */
type Standing =
  | { readonly on: 'node'; readonly node: FormNode }
  | { readonly on: 'table'; readonly id: string; readonly depth: number }
  | { readonly on: 'unknown' }

const unknown: Standing = { on: 'unknown' }

export interface Checked {
  readonly expr: Expr
  readonly troubles: readonly Trouble[]
  /** Questions that the expression reads, to find circles; not those picked by a condition. */
  readonly reads: readonly FormNode[]
}

/**
 * Everything that an expression names must be there. Absolute paths lose the name of the root
 * element, which a form of ours does not have.
 */
export function checkExpr(
  expr: Expr,
  at: { readonly node: FormNode; readonly row?: string; readonly instance?: FormNode },
  around: Surroundings,
): Checked {
  const checker = new Checker(around, at.node)
  const self: Standing =
    at.row === undefined
      ? { on: 'node', node: at.instance ?? at.node }
      : { on: 'table', id: at.row, depth: 2 }
  const checked = checker.expr(expr, self)
  return { expr: checked, troubles: checker.troubles, reads: checker.reads }
}

class Checker {
  readonly troubles: Trouble[] = []
  readonly reads: FormNode[] = []
  private readonly around: Surroundings
  private readonly current: FormNode

  constructor(around: Surroundings, current: FormNode) {
    this.around = around
    this.current = current
  }

  expr(expr: Expr, self: Standing): Expr {
    switch (expr[0]) {
      case 's':
      case 'n':
        return expr
      case 'p':
        return ['p', this.path(expr[1], self)]
      case 'neg':
        return ['neg', this.expr(expr[1], self)]
      case 'f': {
        const [, name, ...args] = expr
        this.call(name, args)
        const named = name === 'pulldata' ? this.pulled(args) : args
        return ['f', name, ...named.map((one) => this.expr(one, self))]
      }
      default:
        return [expr[0], this.expr(expr[1], self), this.expr(expr[2], self)]
    }
  }

  private call(name: string, args: readonly Expr[]): void {
    const arity = Object.hasOwn(supportedFunctions, name) ? supportedFunctions[name] : undefined
    const instead = Object.hasOwn(refusedFunctions, name) ? refusedFunctions[name] : undefined
    if (instead !== undefined) {
      this.say('refused-function', `The function ${name}() is not supported: ${instead}`)
      return
    }
    if (!arity) {
      const meant = nearest(name, Object.keys(supportedFunctions))
      const hint = meant ? ` Did you mean ${meant}()?` : ''
      this.say('unknown-function', `The function ${name}() is not supported.${hint}`)
      return
    }
    const [min, max] = arity
    if (args.length >= min && args.length <= max) return
    const wanted =
      max === min ? `${min}` : Number.isFinite(max) ? `${min} to ${max}` : `at least ${min}`
    this.say(
      'wrong-arguments',
      `${name}() takes ${wanted} argument(s), but ${args.length} are given. Arguments are separated by commas.`,
    )
  }

  /** The first argument is a file's name; the table is known without its ending. */
  private pulled(args: readonly Expr[]): readonly Expr[] {
    const [file, ...rest] = args
    if (file?.[0] !== 's') return args
    const id = (file[1] as string).trim().replace(/\.csv$/i, '')
    const columns = this.around.instances.get(id)
    if (!columns) {
      this.say('missing-file', `pulldata() reads "${id}.csv", which was not handed over. Add it.`)
    }
    for (const name of rest.slice(0, 2)) {
      if (name[0] !== 's' || !columns || columns.has(name[1] as string)) continue
      const there = [...columns].join(', ')
      this.say('unknown-column', `"${id}.csv" has no column "${name[1]}". It has: ${there}.`)
    }
    return [['s', id], ...rest]
  }

  private say(code: string, message: string): void {
    this.troubles.push({ code, message })
  }

  private path(path: Path, self: Standing): Path {
    const [standing, from] = this.start(path, self)
    const steps = path.from === 'root' ? this.withoutRoot(path.steps) : path.steps
    let at = standing
    const checked: Step[] = []
    for (const step of steps) {
      at = this.follow(at, step)
      const inside = at
      checked.push(
        step.where ? { ...step, where: step.where.map((one) => this.expr(one, inside)) } : step,
      )
    }
    if (at.on === 'node' && at.node.draft && !steps.some((step) => step.where)) {
      this.reads.push(at.node)
    }
    return { from, steps: checked }
  }

  private start(path: Path, self: Standing): [Standing, Path['from']] {
    if (path.from === 'root' || path.from === 'near') {
      return [{ on: 'node', node: this.around.root }, path.from]
    }
    if (path.from === 'self') return [self, 'self']
    if (path.from === 'current') return [{ on: 'node', node: this.current }, 'current']
    if ('value' in path.from) return [unknown, { value: this.expr(path.from.value, self) }]
    const id = path.from.instance
    if (this.around.instances.has(id)) return [{ on: 'table', id, depth: 0 }, path.from]
    const meant = nearest(id, this.around.instances.keys())
    const hint = meant ? ` Did you mean "${meant}"?` : ''
    this.say('unknown-list', `There is no list or table "${id}".${hint}`)
    return [unknown, path.from]
  }

  private withoutRoot(steps: readonly Step[]): readonly Step[] {
    const [first, ...rest] = steps
    if (first?.axis !== 'child' || first.where) return steps
    if (this.around.root.children.some((one) => one.name === first.name) && rest.length === 0) {
      return steps
    }
    return this.around.roots.includes(first.name) ? rest : steps
  }

  private follow(at: Standing, step: Step): Standing {
    if (at.on === 'unknown') return at
    if (step.axis === 'self') return at
    if (step.axis === 'parent') return up(at)
    if (step.axis !== 'child' || step.name === '*') return inTable(at)
    return at.on === 'table' ? this.column(at, step.name) : this.child(at.node, step.name)
  }

  private column(at: Standing & { on: 'table' }, name: string): Standing {
    const columns = this.around.instances.get(at.id)
    if (at.depth >= 2 && columns && !columns.has(name)) {
      const meant = nearest(name, columns)
      const hint = meant ? ` Did you mean "${meant}"?` : ''
      this.say(
        'unknown-column',
        `"${name}" is not a column of "${at.id}".${hint} A question is written \${${name}}, a text '${name}'.`,
      )
    }
    return { on: 'table', id: at.id, depth: at.depth + 1 }
  }

  private child(node: FormNode, name: string): Standing {
    const found = node.children.find((one) => one.name === name)
    if (found) return { on: 'node', node: found }
    const below = node.draft ? ` below "${node.name}"` : ''
    this.say(
      'unknown-path',
      `There is no "${name}"${below}. A question is written \${${name}}, a text stands in quotation marks: '${name}'.`,
    )
    return unknown
  }
}

function up(at: Standing): Standing {
  if (at.on === 'table') return { ...at, depth: at.depth - 1 }
  return at.on === 'node' && at.node.parent ? { on: 'node', node: at.node.parent } : unknown
}

const inTable = (at: Standing): Standing =>
  at.on === 'table' ? { ...at, depth: at.depth + 1 } : unknown
