import type { Findings } from '../result.ts'
import type { Reading } from './expressions.ts'
import type { FormNode } from './nodes.ts'

/**
 * Calculations that need each other's result would never come to an end. A calculation that reads
 * its own value keeps what was there, and is no circle.
 */
export function findCircles(readings: readonly Reading[], findings: Findings): void {
  const edges = new Map<FormNode, Reading>()
  for (const reading of readings) {
    const { node, field } = reading.use
    if (field === 'calculation' && node.draft?.triggers.length === 0) edges.set(node, reading)
  }
  const done = new Set<FormNode>()
  for (const [node, reading] of edges) {
    const circle = circleFrom(node, edges, done)
    if (!circle) continue
    for (const one of circle) done.add(one)
    const names = [...circle, circle[0]].map((one) => one?.name).join(' → ')
    findings.problem(
      reading.source.at,
      'circle',
      `These calculations need each other: ${names}. One of them must do without the others.`,
    )
  }
}

/** Depth first; `done` remembers what leads nowhere. */
function circleFrom(
  start: FormNode,
  edges: ReadonlyMap<FormNode, Reading>,
  done: Set<FormNode>,
): FormNode[] | undefined {
  const line: FormNode[] = []
  const visit = (node: FormNode): FormNode[] | undefined => {
    const seen = line.indexOf(node)
    if (seen >= 0) return line.slice(seen)
    const reading = edges.get(node)
    if (!reading || done.has(node)) return undefined
    line.push(node)
    const circle = firstCircle(
      reading.reads.filter((next) => next !== node),
      visit,
    )
    if (circle) return circle
    line.pop()
    done.add(node)
    return undefined
  }
  return visit(start)
}

function firstCircle(
  nodes: readonly FormNode[],
  visit: (node: FormNode) => FormNode[] | undefined,
): FormNode[] | undefined {
  for (const node of nodes) {
    const circle = visit(node)
    if (circle) return circle
  }
  return undefined
}
