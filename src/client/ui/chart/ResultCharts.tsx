import { blocksOf } from '#domain/lab/results/blocks.ts'
import type { Results } from '#domain/lab/results/summary.ts'
import { type ChartPorts, ResultChart } from './ResultChart.tsx'

interface ResultChartsProps extends ChartPorts {
  readonly results: Results
}

/** All questions one below the other. */
export const ResultCharts = ({ results, ...ports }: ResultChartsProps) => (
  <div class="charts">
    {results.questions.length === 0 && <p>{ports.words.say('nothing')}</p>}
    {blocksOf(results.questions).map((block) => (
      <ResultChart key={block.path} block={block} {...ports} />
    ))}
  </div>
)
