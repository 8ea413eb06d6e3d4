import { fileURLToPath } from 'node:url'

/** What a bundler knows of a module, as far as it is needed here. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

const main = 'client/main.tsx'

/**
 * The way to the first report in three files, each with all that it imports and the ones before it
 * do not have. A request costs more than its bytes on a slow phone, with or without a network, and
 * thirty small files compress worse than one. Layers cannot import one another in a circle.
 */
const layers: readonly (readonly [name: string, roots: readonly string[]])[] = [
  ['start', [main]],
  ['store', ['client/wiring/startApp.ts']],
  [
    'report',
    [
      'client/features/report/StartReport.tsx',
      'client/features/report/ReportFlow.tsx',
      'locales/de/report.json',
    ],
  ],
]

const src = fileURLToPath(new URL('../../', import.meta.url))

/** Names a module's chunk; null leaves it to the bundler. */
export function chunkOfLayer(): (id: string, graph: Graph) => string | null {
  let plan: ReadonlyMap<string, string> | undefined
  return (id, graph) => {
    plan ??= planned(graph)
    // The desk shares parts of the start, and must not start the app with them.
    return id === src + main ? null : (plan.get(id) ?? null)
  }
}

function planned(graph: Graph): ReadonlyMap<string, string> {
  const plan = new Map<string, string>()
  const take = (id: string, name: string): void => {
    if (plan.has(id)) return
    // One stylesheet: a screen that waits for another one waits twice.
    plan.set(id, id.endsWith('.css') ? 'style' : name)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) take(next, name)
  }
  for (const [name, roots] of layers) for (const root of roots) take(src + root, name)
  return plan
}
