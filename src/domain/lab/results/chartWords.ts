import type { Sentence } from './sentence.ts'
import type { Count } from './summary.ts'
import type { Cell, Heading, RowName } from './table.ts'

/** One text of the namespace `results` by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** What charts say, in one language: the only way in which they know words. */
export interface ChartWords {
  readonly language: string
  readonly say: Say
  readonly number: (value: number) => string
  /** 0 … 1 as per cent. */
  readonly share: (value: number | null) => string
  readonly count: (value: Count) => string
  readonly sentence: (sentence: Sentence) => string
  readonly heading: (heading: Heading) => string
  readonly rowName: (name: RowName) => string
  readonly cell: (cell: Cell) => string
  readonly span: (from: number, to: number) => string
  /** `2026-11-22`, `2026-11`, `2026` or an hour. */
  readonly when: (key: string) => string
}

export function chartWords(say: Say, language: string): ChartWords {
  // Plain German counts like German.
  const tag = language === 'de-simple' ? 'de' : language
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const number = (value: number) => numbers.format(value)
  const share = (value: number | null) => (value === null ? say('closed') : percents.format(value))
  const count = (value: Count) => (value === null ? say('closed') : number(value))
  const span = (from: number, to: number) =>
    from === to ? number(from) : `${number(from)}–${number(to)}`
  const when = (key: string) => dateWords(key, tag)
  return {
    ...{ language: tag, say, number, share, count, span, when },
    sentence: (sentence) => sentenceWords(sentence, { say, number, share, when }),
    heading: (heading) => {
      if ('text' in heading) return heading.text
      return 'place' in heading ? say('head.place', heading) : say(`head.${heading.key}`)
    },
    rowName: (name) => {
      if ('text' in name) return when(name.text)
      return 'key' in name ? say(`row.${name.key}`) : span(name.from, name.to)
    },
    cell: (cell) => {
      if ('text' in cell) return cell.text
      if ('count' in cell) return count(cell.count)
      if ('share' in cell) return share(cell.share)
      return cell.number === null ? say('closed') : number(cell.number)
    },
  }
}

type Formats = Pick<ChartWords, 'say' | 'number' | 'share' | 'when'>

function sentenceWords(sentence: Sentence, { say, number, share, when }: Formats): string {
  const each = <T>(of: Readonly<Record<string, T>>, write: (value: T) => string) =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [key, write(value)]))
  return say(`sentence.${sentence.key}`, {
    count: sentence.count,
    ...each(sentence.params, when),
    ...each(sentence.numbers, number),
    ...each(sentence.shares, share),
  })
}

const dateFormats = [
  [/^\d{4}-\d\d-\d\d$/, { dateStyle: 'medium' }],
  [/^\d{4}-\d\d$/, { year: 'numeric', month: 'long' }],
] as const

/** A day or month in the reader's way; all else stays as it is. */
function dateWords(key: string, language: string): string {
  const [, format] = dateFormats.find(([pattern]) => pattern.test(key)) ?? []
  if (!format) return key
  return new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(new Date(key))
}
