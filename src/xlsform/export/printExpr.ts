import type { Expr, Path, Step } from '#domain/form/expr.ts'

const level: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
  neg: 7,
  '|': 8,
}

/** An expression as an author would write it in a cell. */
export function printExpr(expr: Expr): string {
  switch (expr[0]) {
    case 's':
      return quoted(expr[1])
    case 'n':
      return numeral(expr[1])
    case 'p':
      return printPath(expr[1])
    case 'neg':
      return `-${operand(expr[1], 7)}`
    case 'f': {
      const [, name, ...args] = expr
      return `${name}(${args.map((one) => printArgument(name, one)).join(', ')})`
    }
    default: {
      const [operator, left, right] = expr
      const own = level[operator] ?? 0
      return `${operand(left, own)} ${operator} ${operand(right, own + 1)}`
    }
  }
}

/** indexed-repeat() names questions as such: `${name}` there is the path from the root. */
function printArgument(name: string, expr: Expr): string {
  if (name !== 'indexed-repeat' || expr[0] !== 'p' || expr[1].from !== 'root')
    return printExpr(expr)
  const last = expr[1].steps.at(-1)
  return last && !last.where ? `\${${last.name}}` : printExpr(expr)
}

function operand(expr: Expr, least: number): string {
  const own = level[expr[0]]
  const text = printExpr(expr)
  return own === undefined || own >= least ? text : `(${text})`
}

const quoted = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`)

/** Without an exponent, which XPath does not know. */
const numeral = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

/** The name of the root element that absolute paths begin with in a workbook. */
const root = 'data'

export function printPath({ from, steps }: Path): string {
  if (from === 'near') return printNear(steps)
  if (from === 'root') return steps.length === 0 ? `/${root}` : `/${root}${rest(steps)}`
  if (from === 'self')
    return steps.length === 0 ? '.' : rest(steps).replace(/^\//, selfStart(steps))
  if (from === 'current') return `current()${rest(steps)}`
  if ('instance' in from) return `instance(${quoted(from.instance)})${rest(steps)}`
  const value = printExpr(from.value)
  return `${from.value[0] === 'f' ? value : `(${value})`}${rest(steps)}`
}

/** A path that begins with a descendant needs its dot. */
const selfStart = ([first]: readonly Step[]): string => (first?.axis === 'descendant' ? './' : '')

/** `${name}`, and what follows a condition behind it. */
function printNear(steps: readonly Step[]): string {
  const first = steps.findIndex((step) => step.where || step.axis !== 'child')
  const plain = first < 0 ? steps : steps.slice(0, steps[first]?.where ? first + 1 : first)
  const last = plain.at(-1)
  const where = (last?.where ?? []).map((one) => `[${printExpr(one)}]`).join('')
  return `\${${last?.name ?? ''}}${where}${rest(steps.slice(plain.length))}`
}

const rest = (steps: readonly Step[]): string => steps.map(printStep).join('')

function printStep({ axis, name, where = [] }: Step): string {
  const conditions = where.map((one) => `[${printExpr(one)}]`).join('')
  return `${stepWords(axis, name)}${conditions}`
}

function stepWords(axis: Step['axis'], name: string): string {
  if (axis === 'child') return `/${name}`
  if (axis === 'descendant') return `//${name}`
  if (axis === 'attribute') return `/@${name}`
  if (name === '*' && axis === 'parent') return '/..'
  if (name === '*' && axis === 'self') return '/.'
  return `/${axis}::${name}`
}
