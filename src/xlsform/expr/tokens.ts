/** One token; `at` counts characters from 0. */
export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'ref' | 'sign'
  readonly text: string
  readonly at: number
}

export interface Tokens {
  readonly tokens: readonly Token[]
  /** Typographic quotation marks were read as straight ones. */
  readonly smartQuotes: boolean
  /** Where reading stopped, and why. */
  readonly trouble?: string
}

const space = /[\s\u00a0\u200b\u2028\ufeff]+/uy
const number = /(?:\d+(?:\.\d*)?|\.\d+)/uy
const ref = /\$\{([^}]*)\}/uy
const name = /[\p{L}_][\p{L}\p{N}\p{M}_.-]*(?::(?!:)[\p{L}_][\p{L}\p{N}\p{M}_.-]*)?/uy
const sign = /(?:\/\/|::|\.\.|!=|<=|>=|[/.@=<>|+\-*()[\],])/uy
const closers: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '\u2018': "\u2019'",
  '\u2019': "\u2019'",
  '\u201a': "\u2018\u2019'",
  '\u201c': '\u201d"',
  '\u201d': '\u201d"',
  '\u201e': '\u201c\u201d"',
}

/** What authors write who know other languages than XPath. */
const foreign: Readonly<Record<string, string>> = {
  '&': 'Write "and" instead of "&".',
  '≥': 'Write ">=" instead of "≥".',
  '≤': 'Write "<=" instead of "≤".',
  '≠': 'Write "!=" instead of "≠".',
  '!': 'Write "!=" for "not equal" or not(…) for "not".',
  '–': 'Write "-" instead of the long dash "–".',
  '−': 'Write "-" instead of "−".',
  '×': 'Write "*" instead of "×".',
  '÷': 'Write "div" instead of "÷".',
  '%': 'Write "mod" for the remainder; a percentage is a plain number.',
  '{': `Write the dollar sign before the brace: \${name}.`,
  $: `Write dollar sign, braces and the name of a question: \${name}.`,
  ';': 'Arguments are separated by a comma, not a semicolon.',
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

export function tokenize(text: string): Tokens {
  const tokens: Token[] = []
  let smartQuotes = false
  let at = 0
  while (at < text.length) {
    const gap = match(space, text, at)
    if (gap) {
      at += gap[0].length
      continue
    }
    const closing = closers[text.charAt(at)]
    if (closing !== undefined) {
      const end = endOf(text, at + 1, closing)
      if (end < 0) return { tokens, smartQuotes, trouble: endless(text.charAt(at)) }
      smartQuotes ||= !`'"`.includes(text.charAt(at))
      tokens.push({ kind: 'string', text: text.slice(at + 1, end), at })
      at = end + 1
      continue
    }
    const token = gluedOperator(text, at, tokens.at(-1)) ?? plainToken(text, at)
    if (!token) return { tokens, smartQuotes, trouble: odd(text.charAt(at)) }
    tokens.push(token.token)
    at = token.end
  }
  return { tokens, smartQuotes }
}

const endless = (quote: string): string => `A text that begins with ${quote} has no end.`
const odd = (sign: string): string =>
  `"${sign}" has no meaning here. ${foreign[sign] ?? 'Remove it.'}`

function endOf(text: string, from: number, closing: string): number {
  for (let at = from; at < text.length; at++) if (closing.includes(text.charAt(at))) return at
  return -1
}

const glued = /(?:or|and|div|mod)(?=\d)/y

/** `5mod2`: where an operator must stand, a name cannot. */
function gluedOperator(text: string, at: number, before: Token | undefined) {
  const isOperand =
    before && (before.kind !== 'sign' || [')', ']', '.', '..'].includes(before.text))
  const found = isOperand ? match(glued, text, at) : null
  if (!found || (before?.kind === 'name' && /^(or|and|div|mod)$/.test(before.text)))
    return undefined
  return { token: { kind: 'name' as const, text: found[0], at }, end: at + found[0].length }
}

function plainToken(text: string, at: number): { token: Token; end: number } | undefined {
  const reference = match(ref, text, at)
  if (reference) {
    const inner = (reference[1] ?? '').trim()
    return { token: { kind: 'ref', text: inner, at }, end: at + reference[0].length }
  }
  for (const [kind, pattern] of [
    ['number', number],
    ['name', name],
    ['sign', sign],
  ] as const) {
    const found = match(pattern, text, at)
    if (found) return { token: { kind, text: found[0], at }, end: at + found[0].length }
  }
  return undefined
}
