import { type Block, meansOf } from '#domain/lab/results/blocks.ts'
import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import type { AnswerFile, Summary } from '#domain/lab/results/summary.ts'
import type { ChartGround } from '#protocol/cityGround.ts'
import { Bars } from './Bars.tsx'
import { ChartFrame, type ChartSize, factsOf, sentenceFor } from './ChartFrame.tsx'
import { ChartTable } from './ChartTable.tsx'
import { DotsMap } from './DotsMap.tsx'
import { Histogram } from './Histogram.tsx'
import { LikertBars } from './LikertBars.tsx'
import { MeanBars } from './MeanBars.tsx'
import { PhotoWall } from './PhotoWall.tsx'
import { RankingBars } from './RankingBars.tsx'
import { TextWall, WordList } from './WordList.tsx'

export interface ChartPorts {
  readonly words: ChartWords
  readonly size: ChartSize
  /** Where a released picture or sound is to be had; undefined: not here. */
  readonly src: (file: AnswerFile) => string | undefined
  /** Drawn below dots on the map, where the city's shapes are at hand. */
  readonly ground?: ChartGround | undefined
}

interface ResultChartProps extends ChartPorts {
  readonly block: Block
}

/** One block of results with the chart that fits it, a sentence and a table. */
export function ResultChart({ block, ...ports }: ResultChartProps) {
  if (block.kind === 'battery') return <Battery {...{ block, ...ports }} />
  if (block.kind === 'amounts') return <Amounts {...{ block, ...ports }} />
  const { summary } = block
  const { words, size } = ports
  return (
    <ChartFrame
      {...{ words, size }}
      title={summary.label}
      lang={summary.language}
      sentence={sentenceFor(summary, words)}
      facts={[...notesOf(summary, words), ...factsOf(summary, words)]}
      table={hasTable(summary) && <ChartTable {...{ summary, words }} />}
    >
      <Picture {...{ summary, ...ports }} />
    </ChartFrame>
  )
}

function Battery({
  block,
  words,
  size,
}: ChartPorts & { block: Extract<Block, { kind: 'battery' }> }) {
  const tables = block.scales.map((summary) => (
    <ChartTable key={summary.path} {...{ summary, words }} caption={summary.label} />
  ))
  const sentences = block.scales.map(
    (summary) => `${summary.label}: ${sentenceFor(summary, words)}`,
  )
  return (
    <ChartFrame
      {...{ words, size }}
      title={block.label}
      // Spoken by the bars themselves; in the room the picture has to say it at a glance.
      sentence={size === 'page' ? sentences.join(' ') : ''}
      facts={block.scales[0] ? factsOf(block.scales[0], words) : []}
      table={tables}
    >
      <LikertBars scales={block.scales} words={words} titles />
    </ChartFrame>
  )
}

function Amounts({
  block,
  words,
  size,
}: ChartPorts & { block: Extract<Block, { kind: 'amounts' }> }) {
  const means = meansOf(block.scales)
  const said = means.map(({ label, mean }) => `${label} ${words.number(mean)}`).join(', ')
  return (
    <ChartFrame
      {...{ words, size }}
      title={block.label}
      sentence={`${words.say('row.mean')}: ${said}`}
      facts={block.scales[0] ? factsOf(block.scales[0], words) : []}
      table={block.scales.map((summary) => (
        <ChartTable key={summary.path} {...{ summary, words }} caption={summary.label} />
      ))}
    >
      <MeanBars {...{ means, words }} />
    </ChartFrame>
  )
}

/** What a beamer shows at once; all of them stand on the page of those who took part. */
const mostCards = 12
const mostWords = { page: 40, beamer: 24 }

function Picture({ summary, words, size, src, ground }: ChartPorts & { summary: Summary }) {
  if (summary.answered === 0) return null
  switch (summary.kind) {
    case 'choices': {
      const rows = summary.options.map(({ value, label, count }) => ({ key: value, label, count }))
      const of = summary.multiple ? summary.answered : summary.entries
      return <Bars {...{ rows, of, words }} lang={summary.language} />
    }
    case 'scale':
      return <LikertBars scales={[summary]} words={words} titles={false} />
    case 'ranking':
      return <RankingBars {...{ summary, words }} />
    case 'numbers':
      return <Histogram {...{ summary, words }} />
    case 'dates': {
      const rows = summary.bins.map(({ key, count }) => ({ key, label: words.when(key), count }))
      return <Bars {...{ rows, words }} of={summary.entries} />
    }
    case 'words':
      return (
        <>
          <WordList {...{ summary, words }} mostWords={mostWords[size]} />
          <TextWall texts={size === 'page' ? summary.texts : summary.texts.slice(0, mostCards)} />
        </>
      )
    case 'places':
      return <DotsMap {...{ summary, ground, words }} />
    case 'files':
      return <PhotoWall files={summary.files} {...{ src, words }} />
    case 'withheld':
      return null
  }
}

const hasTable = ({ kind, answered }: Summary): boolean =>
  answered !== 0 && kind !== 'files' && kind !== 'withheld'

/** What has to be known to read the figures. */
function notesOf(summary: Summary, { say }: ChartWords): readonly string[] {
  if (summary.kind === 'choices' && summary.multiple) return [say('several')]
  return summary.kind === 'places' && summary.coarse ? [say('coarse')] : []
}
