import type { Expr, Operator, Path, Step } from '#domain/form/expr.ts'
import { StepParser } from './steps.ts'

/** How `${name}` becomes a path; a string says why it cannot. */
export type Resolve = (name: string, how: { readonly absolute: boolean }) => Path | string

export type Parsed =
  | { readonly ok: true; readonly expr: Expr; readonly smartQuotes: boolean }
  | {
      readonly ok: false
      readonly troubles: readonly ParseTrouble[]
      /** All of them in one. */
      readonly message: string
    }

export interface ParseTrouble {
  readonly code: 'bad-expression' | 'unknown-name'
  readonly message: string
}

const ladder: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
]

/** Arguments of indexed-repeat() that name questions and repeats as such, in no instance. */
const absoluteArguments: ReadonlySet<number> = new Set([0, 1, 3, 5])

/** XPath 1.0 as ODK's XForms specification uses it, with `${name}` as a further primary. */
export function parseExpr(text: string, resolve: Resolve): Parsed {
  const parser = new ExprParser(text, resolve)
  const expr = parser.whole()
  const troubles: ParseTrouble[] = parser.unknown.map((message) => ({
    code: 'unknown-name',
    message,
  }))
  if (parser.trouble !== undefined) {
    troubles.push({ code: 'bad-expression', message: parser.trouble })
  }
  if (troubles.length > 0) {
    const message = troubles.map((one) => one.message).join(' ')
    return { ok: false, troubles, message }
  }
  return { ok: true, expr, smartQuotes: parser.smartQuotes }
}

class ExprParser extends StepParser {
  /** Names that lead nowhere; reading goes on behind them. */
  readonly unknown: string[] = []
  private readonly resolve: Resolve
  private absolute = false

  constructor(text: string, resolve: Resolve) {
    super(text)
    this.resolve = resolve
  }

  whole(): Expr {
    const expr = this.binary(0)
    const rest = this.peek()
    if (rest && this.trouble === undefined) {
      this.fail(`"${rest.text}" was not expected here (after character ${rest.at}).`)
    }
    return expr
  }

  private binary(level: number): Expr {
    const operators = ladder[level]
    if (!operators) return this.unary()
    let left = this.binary(level + 1)
    for (;;) {
      const operator = operators.find((one) => this.isNext(one))
      if (!operator) return left
      this.take()
      left = [operator, left, this.binary(level + 1)]
    }
  }

  private unary(): Expr {
    if (!this.accept('-')) return this.union()
    return ['neg', this.unary()]
  }

  private union(): Expr {
    let left = this.primaryPath()
    while (this.accept('|')) left = ['|', left, this.primaryPath()]
    return left
  }

  private primaryPath(): Expr {
    const token = this.peek()
    if (!token) {
      this.fail('The expression ends too early: something is missing at its end.')
      return ['s', '']
    }
    if (token.kind === 'number') {
      this.take()
      return ['n', Number(token.text)]
    }
    if (token.kind === 'string') {
      this.take()
      return this.literal(token.text)
    }
    if (token.kind === 'ref') return this.continued(this.reference(), true)
    if (token.kind === 'sign' && token.text === '(') return this.bracketed()
    if (this.isCall()) return this.call()
    return this.locationPath()
  }

  private literal(text: string): Expr {
    if (/\$\{[^}]*\}/.test(text)) {
      this.fail(
        `"${text}": \${…} inside quotation marks stays as it is. Write concat('…', \${name}, '…').`,
      )
    }
    return ['s', text]
  }

  private bracketed(): Expr {
    this.take()
    const inner = this.binary(0)
    this.expect(')')
    if (this.isSign('[')) {
      this.fail('A condition in [ ] after ( ) is not supported. Put it after the path itself.')
    }
    return this.isSign('/') ? this.continued(inner, false) : inner
  }

  private reference(): Expr {
    const name = this.take()?.text ?? ''
    const path = this.resolve(name, { absolute: this.absolute })
    if (typeof path !== 'string') return ['p', path]
    this.unknown.push(path)
    return ['p', { from: 'near', steps: [] }]
  }

  private call(): Expr {
    const name = this.take()?.text ?? ''
    this.take()
    const args: Expr[] = []
    const outer = this.absolute
    while (!this.isSign(')') && this.trouble === undefined) {
      this.absolute = name === 'indexed-repeat' && absoluteArguments.has(args.length)
      args.push(this.argument(name, args.length))
      if (!this.accept(',')) break
      if (this.isSign(')')) this.fail(`${name}(…): an argument is missing after the last comma.`)
    }
    this.absolute = outer
    this.expect(')')
    return this.continued(this.asPath(name, args), name === 'current' || name === 'instance')
  }

  private argument(name: string, index: number): Expr {
    const token = this.peek()
    const quoted = token?.kind === 'string' ? /^\s*\$\{([^}]+)\}\s*$/.exec(token.text) : null
    if (name !== 'jr:choice-name' || index !== 1 || !quoted) return this.binary(0)
    this.take()
    const path = this.resolve((quoted[1] ?? '').trim(), { absolute: true })
    if (typeof path !== 'string') return ['s', `/${path.steps.map((step) => step.name).join('/')}`]
    this.unknown.push(path)
    return ['s', '']
  }

  private asPath(name: string, args: readonly Expr[]): Expr {
    if (name === 'current' && args.length === 0) return ['p', { from: 'current', steps: [] }]
    if (name !== 'instance') return ['f', name, ...args]
    const id = args[0]
    if (id?.[0] === 's' && args.length === 1) {
      return ['p', { from: { instance: id[1] as string }, steps: [] }]
    }
    this.fail(
      "instance(…) needs the name of a list or table in quotation marks: instance('trees').",
    )
    return ['s', '']
  }

  /** Conditions and further steps behind a path, a function or a bracket. */
  private continued(first: Expr, mayFilter: boolean): Expr {
    if (!this.isSign('[') && !this.isSign('/') && !this.isSign('//')) return first
    const path: Path = first[0] === 'p' ? first[1] : { from: { value: first }, steps: [] }
    const steps = [...path.steps]
    if (this.isSign('[')) {
      if (!mayFilter) this.fail('A condition in [ ] is only understood after a path.')
      const last = steps.pop() ?? { axis: 'self' as const, name: '*' }
      steps.push({ ...last, where: [...(last.where ?? []), ...this.conditions()] })
    }
    steps.push(...this.moreSteps())
    return ['p', { from: path.from, steps }]
  }

  protected override condition(): Expr {
    const outer = this.absolute
    this.absolute = false
    const expr = this.binary(0)
    this.absolute = outer
    return expr
  }

  private locationPath(): Expr {
    if (this.isSign('/') || this.isSign('//')) {
      const lone = this.isSign('/') && !this.beginsStep(1)
      if (lone) this.take()
      return ['p', { from: 'root', steps: lone ? [] : this.moreSteps() }]
    }
    const first: Step | undefined = this.step('child')
    const rest = this.moreSteps()
    const steps = first ? [first, ...rest] : rest
    const bare = first?.axis === 'self' && first.name === '*' && !first.where
    return ['p', { from: 'self', steps: bare ? rest : steps }]
  }
}
