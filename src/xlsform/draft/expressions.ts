import type { Expr } from '#domain/form/expr.ts'
import { parseExpr } from '../expr/parse.ts'
import type { Findings, Place } from '../result.ts'
import { checkExpr, type Surroundings } from './checkExpr.ts'
import type { ExprField, Source } from './draft.ts'
import { type FormNode, type NodeTree, nearest, pathTo, stepsTo } from './nodes.ts'

export interface Use {
  readonly node: FormNode
  /** List or table whose rows the expression is about (choice_filter). */
  readonly row?: string
  /** Repeat whose instances it is about. */
  readonly instance?: FormNode
  /** What the expression decides; '' for a piece of text. */
  readonly field: ExprField | ''
}

/** One expression may read other questions; kept to find circles and what nobody refers to. */
export interface Reading {
  readonly use: Use
  readonly source: Source
  readonly reads: readonly FormNode[]
}

/** Nothing is kept of the person before: what was saved last is empty, as it is at the first time. */
export const sayLastSaved = (findings: Findings, at: Place): void =>
  findings.note(
    at,
    'last-saved',
    'last-saved is always empty here: nothing is kept of the person before.',
  )

/** Turns expressions as written into trees, and says what is wrong with them. */
export class Expressions {
  readonly readings: Reading[] = []
  private readonly tree: NodeTree
  private readonly around: Surroundings
  private readonly findings: Findings

  constructor(tree: NodeTree, around: Surroundings, findings: Findings) {
    this.tree = tree
    this.around = around
    this.findings = findings
  }

  compile(source: Source, use: Use): Expr | undefined {
    const parsed = parseExpr(this.withoutLastSaved(source), (name, how) => {
      const found = this.named(name)
      if (typeof found === 'string') return found
      return { from: how.absolute ? 'root' : 'near', steps: stepsTo(found) }
    })
    if (!parsed.ok) {
      for (const { code, message } of parsed.troubles) {
        this.findings.problem(source.at, code, message)
      }
      return undefined
    }
    if (parsed.smartQuotes) {
      this.findings.note(
        source.at,
        'smart-quotes',
        'Typographic quotation marks were read as straight ones (\' or "). Better write straight ones.',
      )
    }
    const checked = checkExpr(parsed.expr, use, this.around)
    for (const { code, message } of checked.troubles)
      this.findings.problem(source.at, code, message)
    this.readings.push({ use, source, reads: checked.reads })
    return this.withChoiceNames(checked.expr)
  }

  /** As on a device on which nobody has answered yet. */
  private withoutLastSaved({ text, at }: Source): string {
    const without = text.replace(/\$\{\s*last-saved#[^}]*\}/g, "''")
    if (without !== text) sayLastSaved(this.findings, at)
    return without
  }

  /** The path of `${name}` as a text without positions, for trigger, seed and select from repeat. */
  plainPath(source: Source, use: Use): string | undefined {
    const name = /^\s*\$\{([^}]+)\}\s*$/.exec(source.text)?.[1]?.trim()
    if (name === undefined) {
      const path = absolute(source.text, this.around.roots)
      if (path !== undefined && this.find(path)) return path
      this.findings.problem(source.at, 'bad-reference', `Write one question here, as \${name}.`)
      return undefined
    }
    const found = this.named(name)
    if (typeof found === 'string') {
      this.findings.problem(source.at, 'unknown-name', found)
      return undefined
    }
    this.readings.push({ use: { ...use, field: '' }, source, reads: [found] })
    return pathTo(found)
  }

  /** The path of a question whose answers are the choices of another: it must be in a repeat. */
  answersPath(source: Source, use: Use): string | undefined {
    const path = this.plainPath(source, use)
    if (path === undefined || this.repeatOf(path)) return path
    const message = `The choices are answers to "${path}", which is in no repeat: there would be one at most.`
    this.findings.problem(source.at, 'no-repeat', message)
    return path
  }

  private named(name: string): FormNode | string {
    const found = this.tree.byName.get(name) ?? []
    const [first] = found
    if (first && found.length === 1) return first
    if (first)
      return `\${${name}} could mean ${found.map(pathTo).join(' or ')}. Rename one of them.`
    const meant = nearest(name, this.tree.byName.keys())
    const hint = meant
      ? ` Did you mean \${${meant}}?`
      : ' Check the spelling and the column "name".'
    return `There is no question named "${name}".${hint}`
  }

  /** The repeat in which a question stands, by the question's path. */
  repeatOf(path: string): FormNode | undefined {
    let node = this.find(path)
    while (node && node.draft?.kind !== 'repeat') node = node.parent
    return node
  }

  private find(path: string): FormNode | undefined {
    let node: FormNode | undefined = this.tree.root
    for (const name of path.split('/').slice(1)) {
      node = node?.children.find((one) => one.name === name)
    }
    return node
  }

  /** The question in jr:choice-name() is a path without the root's name and without spaces. */
  private withChoiceNames(expr: Expr): Expr {
    if (expr[0] === 'f') {
      const [, name, ...args] = expr
      const inner = args.map((one) => this.withChoiceNames(one))
      const named = name === 'jr:choice-name' ? inner[1] : undefined
      if (named?.[0] !== 's') return ['f', name, ...inner]
      const path = absolute(named[1] as string, this.around.roots) ?? (named[1] as string).trim()
      return ['f', name, inner[0] ?? ['s', ''], ['s', path]]
    }
    if (expr[0] === 's' || expr[0] === 'n' || expr[0] === 'p') return expr
    if (expr[0] === 'neg') return ['neg', this.withChoiceNames(expr[1])]
    return [expr[0], this.withChoiceNames(expr[1]), this.withChoiceNames(expr[2])]
  }
}

/** `/data/group/question` → `/group/question`. */
export function absolute(text: string, roots: readonly string[]): string | undefined {
  const steps = text.trim().split('/')
  if (steps[0] !== '' || steps.length < 2) return undefined
  const [, first = '', ...rest] = steps
  return `/${(roots.includes(first) && rest.length > 0 ? rest : [first, ...rest]).join('/')}`
}
