export interface JsonFault {
  /** Both count from 1, as editors do. */
  readonly line: number
  readonly column: number
  readonly expected: string
}

type State = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'after'
type Kind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'scalar' | 'end' | 'unknown'

const space = /[ \t\r\n]*/y
const text = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

const expectations: Readonly<Record<State, string>> = {
  value: 'a value: a text in double quotes, a number, true, false, { or [',
  valueOrEnd: 'a value or the closing ]',
  key: 'a name in double quotes (no comma may stand before a closing })',
  keyOrEnd: 'a name in double quotes or the closing }',
  colon: 'a colon after the name',
  after: 'a comma or a closing bracket',
}

/** Where a text stops being JSON (RFC 8259); the engines tell it only in changing sentences. */
export function jsonFault(source: string): JsonFault | undefined {
  const open: Kind[] = []
  let state: State = 'value'
  for (let at = 0; ; ) {
    const token = tokenAt(source, at)
    if (token.kind === 'end' && state === 'after' && open.length === 0) return undefined
    const next = follow(state, token.kind, open)
    if (!next) return { ...lineAndColumn(source, token.start), expected: expectations[state] }
    state = next
    at = token.end
  }
}

function tokenAt(source: string, from: number): { kind: Kind; start: number; end: number } {
  const start = endOf(space, source, from) ?? from
  const sign = source[start]
  if (sign === undefined) return { kind: 'end', start, end: start }
  if (isSign(sign)) return { kind: sign, start, end: start + 1 }
  const quoted = endOf(text, source, start)
  if (quoted !== undefined) return { kind: 'string', start, end: quoted }
  const bare = endOf(scalar, source, start)
  if (bare !== undefined) return { kind: 'scalar', start, end: bare }
  return { kind: 'unknown', start, end: start + 1 }
}

const isSign = (sign: string): sign is Kind => '{}[],:'.includes(sign)

function endOf(pattern: RegExp, source: string, from: number): number | undefined {
  pattern.lastIndex = from
  return pattern.test(source) ? pattern.lastIndex : undefined
}

function follow(state: State, kind: Kind, open: Kind[]): State | undefined {
  switch (state) {
    case 'value':
      return value(kind, open)
    case 'valueOrEnd':
      return kind === ']' ? closed(kind, open) : value(kind, open)
    case 'keyOrEnd':
      return kind === '}' ? closed(kind, open) : follow('key', kind, open)
    case 'key':
      return kind === 'string' ? 'colon' : undefined
    case 'colon':
      return kind === ':' ? 'value' : undefined
    case 'after':
      return kind === ',' ? afterComma(open) : closed(kind, open)
  }
}

function value(kind: Kind, open: Kind[]): State | undefined {
  if (kind === 'string' || kind === 'scalar') return 'after'
  if (kind !== '{' && kind !== '[') return undefined
  open.push(kind)
  return kind === '{' ? 'keyOrEnd' : 'valueOrEnd'
}

function closed(kind: Kind, open: Kind[]): State | undefined {
  const fits = (kind === '}' && open.at(-1) === '{') || (kind === ']' && open.at(-1) === '[')
  if (!fits) return undefined
  open.pop()
  return 'after'
}

function afterComma(open: readonly Kind[]): State | undefined {
  const inside = open.at(-1)
  return inside === '{' ? 'key' : inside === '[' ? 'value' : undefined
}

function lineAndColumn(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
