import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import { shareOf } from '#domain/lab/results/compare.ts'
import type { Position, Summary, SummaryOf } from '#domain/lab/results/summary.ts'
import { ink, muted, type Paper, paleLine, petrol, width } from './paper.ts'

const labelWidth = 190
const figureWidth = 70
const barWidth = width - labelWidth - figureWidth - 20
const rowHeight = 18

interface Row {
  readonly label: string
  /** 0 … 1 */
  readonly length: number
  readonly figure: string
}

/** The picture below a sentence: bars for all that is counted, dots for places, texts as they are. */
export function drawChart(paper: Paper, summary: Summary, words: ChartWords): void {
  if (summary.answered === 0) return
  switch (summary.kind) {
    case 'choices':
    case 'scale':
    case 'dates':
    case 'numbers':
    case 'ranking':
      drawBars(paper, rowsOf(summary, words))
      return
    case 'words':
      drawWords(paper, summary, words)
      return
    case 'places':
      drawPlaces(paper, summary)
      return
    case 'files':
    case 'withheld':
      return
  }
}

type Counted = SummaryOf<'choices' | 'scale' | 'dates' | 'numbers' | 'ranking'>

function rowsOf(summary: Counted, words: ChartWords): readonly Row[] {
  const counted = (label: string, count: number | null, of: number | null): Row => {
    const share = shareOf(count, of) ?? 0
    return { label, length: share, figure: `${words.share(share)}  (${words.count(count)})` }
  }
  switch (summary.kind) {
    case 'choices':
    case 'scale': {
      const of = summary.kind === 'choices' && summary.multiple ? summary.answered : summary.entries
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

function drawBars(paper: Paper, rows: readonly Row[]): void {
  for (const { label, length, figure } of rows) {
    paper.room(rowHeight * 2)
    const top = paper.y
    const height = paper.text(label, {}, 0, labelWidth)
    paper.box(labelWidth + 10, top + 1, barWidth, 10, '#edf3f2')
    if (length > 0) paper.box(labelWidth + 10, top + 1, barWidth * Math.min(1, length), 10, petrol)
    paper.text(figure, { colour: muted }, labelWidth + barWidth + 20, figureWidth)
    paper.down(Math.max(rowHeight, height + 5))
  }
}

const mostTexts = 60

function drawWords(paper: Paper, summary: SummaryOf<'words'>, words: ChartWords): void {
  const counted = summary.words.slice(0, 25)
  if (counted.length > 0) {
    paper.line(counted.map(({ word, count }) => `${word} (${words.number(count)})`).join('  ·  '))
    paper.down(4)
  }
  for (const { text } of summary.texts.slice(0, mostTexts))
    paper.line(`„${text}“`, { colour: muted })
}

const mapHeight = 230

/** Where the dots lie to one another; a map stands in no file of ours. */
function drawPlaces(paper: Paper, { points, lines, areas }: SummaryOf<'places'>): void {
  paper.room(mapHeight + 10)
  const top = paper.y
  const project = projection([...points, ...lines.flat(), ...areas.flat()], top, paper.left)
  const { doc } = paper
  doc.rect(paper.left, top, width, mapHeight).lineWidth(0.75).strokeColor(paleLine).stroke()
  for (const way of [...lines, ...areas]) {
    for (const [at, place] of way.entries()) {
      const [x, y] = project(place)
      if (at === 0) doc.moveTo(x, y)
      else doc.lineTo(x, y)
    }
    doc.lineWidth(1.5).strokeColor(petrol).strokeOpacity(0.6).stroke().strokeOpacity(1)
  }
  for (const place of points) {
    const [x, y] = project(place)
    doc.circle(x, y, 4).fillOpacity(0.55).fill(petrol).fillOpacity(1)
  }
  doc.fillColor(ink)
  paper.down(mapHeight + 8)
}

function projection(all: readonly Position[], top: number, left: number) {
  const edge = (at: 0 | 1, pick: (a: number, b: number) => number, from: number) =>
    all.reduce((found, place) => pick(found, place[at]), from)
  const [west, east] = [edge(0, Math.min, 180), edge(0, Math.max, -180)]
  const [south, north] = [edge(1, Math.min, 90), edge(1, Math.max, -90)]
  const flat = Math.max(0.01, Math.cos((((south + north) / 2) * Math.PI) / 180))
  const scale = Math.min(
    (width - 30) / Math.max(0.003, (east - west) * flat),
    (mapHeight - 30) / Math.max(0.003, north - south),
  )
  return ([lon, lat]: Position): readonly [number, number] => [
    left + width / 2 + (lon - (west + east) / 2) * flat * scale,
    top + mapHeight / 2 - (lat - (south + north) / 2) * scale,
  ]
}
