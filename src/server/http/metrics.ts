export interface Metrics {
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void
  observe(name: string, seconds: number): void
  /** Prometheus' text format. */
  text(): string
}

const bucketsS = [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5]

interface Histogram {
  readonly counts: number[]
  sum: number
  count: number
}

export function createMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>()
  const histograms = new Map<string, Histogram>()
  return {
    count(name, labels = {}, by = 1) {
      const series = counters.get(name) ?? new Map<string, number>()
      const key = Object.entries(labels)
        .map(([label, value]) => `${label}="${escaped(value)}"`)
        .join(',')
      series.set(key, (series.get(key) ?? 0) + by)
      counters.set(name, series)
    },
    observe(name, seconds) {
      const fresh: Histogram = { counts: bucketsS.map(() => 0), sum: 0, count: 0 }
      const histogram = histograms.get(name) ?? fresh
      for (const [index, upTo] of bucketsS.entries()) {
        if (seconds <= upTo) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1
      }
      histogram.sum += seconds
      histogram.count += 1
      histograms.set(name, histogram)
    },
    text: () => [...counterLines(counters), ...histogramLines(histograms), ''].join('\n'),
  }
}

function* counterLines(counters: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  for (const [name, series] of counters) {
    yield `# TYPE ${name} counter`
    for (const [labels, value] of series) yield `${name}${labels ? `{${labels}}` : ''} ${value}`
  }
}

function* histogramLines(histograms: ReadonlyMap<string, Histogram>) {
  for (const [name, { counts, sum, count }] of histograms) {
    yield `# TYPE ${name} histogram`
    for (const [index, upTo] of bucketsS.entries()) {
      yield `${name}_bucket{le="${upTo}"} ${counts[index] ?? 0}`
    }
    yield `${name}_bucket{le="+Inf"} ${count}`
    yield `${name}_sum ${sum}`
    yield `${name}_count ${count}`
  }
}

const escaped = (value: string) =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
