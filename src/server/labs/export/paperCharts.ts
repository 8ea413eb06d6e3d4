import { meansOf } from '#domain/lab/results/blocks.ts'
import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import { shareOf } from '#domain/lab/results/compare.ts'
import type { Summary, SummaryOf } from '#domain/lab/results/summary.ts'
import { saidOften } from '#domain/lab/results/words.ts'
import { muted, type Paper, petrol, width } from './paper.ts'

const labelWidth = 190
const figureWidth = 76
const barWidth = width - labelWidth - figureWidth - 20
const rowHeight = 18

export type Counted = SummaryOf<'choices' | 'dates' | 'numbers' | 'ranking'>

interface Row {
  readonly label: string
  /** 0 … 1 */
  readonly length: number
  readonly figure: string
}

export function barRows(summary: Counted, words: ChartWords): readonly Row[] {
  const counted = (label: string, count: number | null, of: number | null): Row => {
    const share = shareOf(count, of) ?? 0
    return { label, length: share, figure: `${words.share(share)}  (${words.count(count)})` }
  }
  switch (summary.kind) {
    case 'choices': {
      const of = summary.multiple ? summary.answered : summary.entries
      return summary.options.map(({ label, count }) => counted(label, count, of))
    }
    case 'dates':
      return summary.bins.map(({ key, count }) => counted(words.when(key), count, summary.entries))
    case 'numbers':
      return summary.bins.map(({ from, to, count }) =>
        counted(words.span(from, to), count, summary.entries),
      )
    case 'ranking':
      return summary.options.map(({ label, mean }) => ({
        label,
        length: mean === null ? 0 : (summary.options.length - mean + 1) / summary.options.length,
        figure: mean === null ? '–' : `Ø ${words.number(Math.round(mean * 10) / 10)}`,
      }))
  }
}

/** Where points were shared out: what each got in the mean. */
export const meanRows = (
  scales: readonly SummaryOf<'numbers'>[],
  words: ChartWords,
): readonly Row[] =>
  meansOf(scales).map(({ label, mean, share }) => ({
    label,
    length: share,
    figure: `Ø ${words.number(mean)}`,
  }))

export function drawBars(paper: Paper, rows: readonly Row[]): void {
  for (const { label, length, figure } of rows) {
    const high = Math.max(rowHeight, paper.heightOf(label, {}, labelWidth) + 5)
    paper.room(high)
    paper.text(label, {}, 0, labelWidth)
    paper.box(labelWidth + 10, paper.y + 2, barWidth, 10, '#edf3f2')
    if (length > 0)
      paper.box(labelWidth + 10, paper.y + 2, barWidth * Math.min(1, length), 10, petrol)
    paper.text(figure, { colour: muted }, labelWidth + barWidth + 20, figureWidth)
    paper.down(high)
  }
}

/** From one end over the middle to the other, and what is written on each. */
const tones = [
  ['#b4532a', '#ffffff'],
  ['#d9936e', '#14262b'],
  ['#efcdb8', '#14262b'],
  ['#e4e2da', '#14262b'],
  ['#b5d6d6', '#14262b'],
  ['#4f9aa3', '#14262b'],
  ['#0b5563', '#ffffff'],
] as const

const toneOf = (at: number, steps: number) =>
  tones[steps <= 1 ? 6 : Math.round((at / (steps - 1)) * 6)] ?? tones[6]

const stackHeight = 22

/** One bar of all answers, cut where they change; the key with all figures stands below. */
export function drawStack(paper: Paper, summary: SummaryOf<'scale'>, words: ChartWords): void {
  const { options, entries } = summary
  paper.room(stackHeight + 2 * rowHeight)
  let x = 0
  for (const [at, { count }] of options.entries()) {
    const share = shareOf(count, entries) ?? 0
    const wide = width * share
    const [ground, ink] = toneOf(at, options.length)
    if (wide > 0) paper.box(x, paper.y, Math.max(0, wide - 1), stackHeight, ground)
    if (wide > 34) paper.text(words.share(share), { size: 9, colour: ink }, x + 5, wide - 6)
    x += wide
  }
  paper.down(stackHeight + 6)
  for (const [at, { label, count }] of options.entries()) {
    const share = shareOf(count, entries)
    const [ground] = toneOf(at, options.length)
    paper.room(14)
    paper.box(0, paper.y + 3, 8, 8, ground)
    paper.line(`${label}: ${words.share(share)} (${words.count(count)})`, { size: 9 }, 14)
    paper.down(-3)
  }
  paper.down(6)
}

const mostTexts = 60

export function drawWords(paper: Paper, summary: SummaryOf<'words'>, words: ChartWords): void {
  const counted = saidOften(summary.words).slice(0, 25)
  if (counted.length > 0) {
    paper.line(counted.map(({ word, count }) => `${word} (${words.number(count)})`).join('  ·  '))
    paper.down(4)
  }
  for (const { text } of summary.texts.slice(0, mostTexts)) {
    paper.line(text, { colour: muted }, 12)
  }
  const more = summary.texts.length - mostTexts
  if (more > 0) paper.line(`und ${words.number(more)} weitere, siehe Tabelle`, { colour: muted })
}

/** How much room a chart wants on one page, so that a question does not stand alone at its foot. */
export function roomFor(summary: Summary): number {
  switch (summary.kind) {
    case 'choices':
    case 'ranking':
      return Math.min(12, summary.options.length) * rowHeight
    case 'scale':
      return stackHeight + summary.options.length * 14
    case 'numbers':
    case 'dates':
      return Math.min(12, summary.bins.length) * rowHeight
    case 'words':
      return Math.min(6, summary.texts.length + 2) * rowHeight
    default:
      return 0
  }
}
