import type { Expr, Step } from '#domain/form/expr.ts'
import { type Token, tokenize } from './tokens.ts'

const axes: ReadonlySet<string> = new Set([
  'child',
  'parent',
  'self',
  'descendant',
  'ancestor',
  'preceding-sibling',
  'following-sibling',
  'attribute',
])
const nodeTests: ReadonlySet<string> = new Set(['node', 'text', 'comment'])

/** Reading of tokens and of the steps of a path. The first trouble ends the reading. */
export abstract class StepParser {
  trouble: string | undefined
  readonly smartQuotes: boolean
  private readonly tokens: readonly Token[]
  private index = 0

  constructor(text: string) {
    const read = tokenize(text)
    this.tokens = read.tokens
    this.smartQuotes = read.smartQuotes
    this.trouble = read.trouble
  }

  protected abstract condition(): Expr

  protected peek(ahead = 0): Token | undefined {
    return this.trouble === undefined ? this.tokens[this.index + ahead] : undefined
  }

  protected take(): Token | undefined {
    const token = this.peek()
    this.index++
    return token
  }

  protected fail(message: string): void {
    this.trouble ??= message
  }

  protected isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token?.kind === 'sign' && token.text === text
  }

  protected isNext(operator: string): boolean {
    const token = this.peek()
    return token?.text === operator && (token.kind === 'sign' || token.kind === 'name')
  }

  protected accept(text: string): boolean {
    if (!this.isSign(text)) return false
    this.index++
    return true
  }

  protected expect(text: string): void {
    if (this.accept(text)) return
    const found = this.peek()
    const instead = found ? `"${found.text}" stands there instead` : 'the expression ends'
    this.fail(`"${text}" is missing: ${instead}. Count opening and closing brackets.`)
  }

  protected isCall(): boolean {
    const token = this.peek()
    return token?.kind === 'name' && this.isSign('(', 1) && !nodeTests.has(token.text)
  }

  protected beginsStep(ahead: number): boolean {
    const token = this.peek(ahead)
    return token?.kind === 'name' || ['.', '..', '*', '@'].includes(token?.text ?? '')
  }

  protected moreSteps(): Step[] {
    const steps: Step[] = []
    while (this.trouble === undefined) {
      if (this.accept('//')) pushStep(steps, this.step('descendant'))
      else if (this.accept('/')) pushStep(steps, this.step('child'))
      else break
    }
    return steps
  }

  protected step(axis: 'child' | 'descendant'): Step | undefined {
    if (this.accept('..')) return this.withConditions({ axis: 'parent', name: '*' })
    if (this.accept('.')) return this.withConditions({ axis: 'self', name: '*' })
    if (this.accept('@')) return this.withConditions({ axis: 'attribute', name: this.test() })
    if (this.peek()?.kind === 'name' && this.isSign('::', 1)) return this.namedAxis()
    return this.withConditions({ axis, name: this.test() })
  }

  private namedAxis(): Step | undefined {
    const axis = this.take()?.text ?? ''
    this.take()
    if (!axes.has(axis)) {
      this.fail(`The axis "${axis}::" is not supported.`)
      return undefined
    }
    return this.withConditions({ axis: axis as Step['axis'], name: this.test() })
  }

  private test(): string {
    if (this.accept('*')) return '*'
    const token = this.peek()
    if (token?.kind !== 'name') {
      const found = token ? `"${token.text}" stands there` : 'the expression ends'
      this.fail(`A name or a value was expected, but ${found}.`)
      return '*'
    }
    this.take()
    if (!this.accept('(')) return token.text.replace(/^.*:/, '')
    this.expect(')')
    if (token.text !== 'node') this.fail(`${token.text}() is not supported in a path.`)
    return '*'
  }

  private withConditions(step: Step): Step {
    return this.isSign('[') ? { ...step, where: this.conditions() } : step
  }

  protected conditions(): Expr[] {
    const where: Expr[] = []
    while (this.accept('[')) {
      where.push(this.condition())
      this.expect(']')
    }
    return where
  }
}

function pushStep(steps: Step[], step: Step | undefined): void {
  const idle = step?.axis === 'self' && step.name === '*' && !step.where
  if (step && !idle) steps.push(step)
}
