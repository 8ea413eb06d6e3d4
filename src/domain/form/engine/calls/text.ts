import type { Calls } from '#domain/form/engine/args.ts'
import { str } from '#domain/form/engine/value.ts'

const patterns = new Map<string, RegExp | undefined>()

function patternOf(source: string): RegExp | undefined {
  if (!patterns.has(source)) {
    let pattern: RegExp | undefined
    try {
      pattern = new RegExp(source)
    } catch {
      // Written by a form's author for another engine: it matches nothing.
    }
    patterns.set(source, pattern)
  }
  return patterns.get(source)
}

/** From the end where negative; never outside of the text. */
const within = (at: number, length: number): number =>
  Math.min(Math.max(0, at < 0 ? length + at : at), length)

export const textCalls: Calls = {
  string: (a) => a.str(0),
  concat: (a) => {
    const { zone } = a.context.world
    return a
      .from(0)
      .map((value) => str(value, zone))
      .join('')
  },
  join: (a) => {
    const { zone } = a.context.world
    return a
      .from(1)
      .map((value) => str(value, zone))
      .join(a.str(0))
  },
  contains: (a) => a.str(0).includes(a.str(1)),
  'starts-with': (a) => a.str(0).startsWith(a.str(1)),
  'ends-with': (a) => a.str(0).endsWith(a.str(1)),
  substr: (a) => {
    const text = a.str(0)
    const end = a.list.length > 2 ? a.int(2) : text.length
    return text.slice(within(a.int(1), text.length), within(end, text.length))
  },
  substring: (a) => {
    const begin = Math.round(a.num(1)) - 1
    const end = a.list.length > 2 ? begin + Math.round(a.num(2)) : Number.POSITIVE_INFINITY
    if (Number.isNaN(begin) || Number.isNaN(end)) return ''
    return a.str(0).slice(Math.max(0, begin), Math.max(0, end))
  },
  'substring-before': (a) => {
    const text = a.str(0)
    return text.slice(0, Math.max(0, text.indexOf(a.str(1))))
  },
  'substring-after': (a) => {
    const [text, mark] = [a.str(0), a.str(1)]
    const at = text.indexOf(mark)
    return at < 0 ? '' : text.slice(at + mark.length)
  },
  'string-length': (a) => a.str(0).length,
  'normalize-space': (a) => a.str(0).trim().replace(/\s+/g, ' '),
  translate: (a) => {
    const [from, to] = [[...a.str(1)], [...a.str(2)]]
    return [...a.str(0)]
      .map((letter) => {
        const at = from.indexOf(letter)
        return at < 0 ? letter : (to[at] ?? '')
      })
      .join('')
  },
  regex: (a) => patternOf(a.str(1))?.test(a.str(0)) ?? false,
  uuid: (a) => {
    const { random } = a.context.world.ports
    const hex = () => Math.floor(random() * 16).toString(16)
    const one = () =>
      'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (mark) =>
        mark === 'x' ? hex() : '89ab'.charAt(Math.floor(random() * 4)),
      )
    if (a.list.length === 0) return one()
    const length = Math.min(a.num(0) || 0, 1000)
    let text = ''
    while (text.length < length) text += one()
    return text.slice(0, length)
  },
}
