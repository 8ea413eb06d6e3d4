import type { Position } from '../city/readCity.ts'
import type { Line } from '../city/rings.ts'
import type { MapFeature } from '../classify/feature.ts'

interface Chain {
  line: Position[]
}

/** Lines of equal attributes that meet end to end become one: fewer features, longer labels. */
export function mergeLines(features: readonly MapFeature[]): MapFeature[] {
  const groups = new Map<string, { sample: MapFeature; lines: Line[] }>()
  const others: MapFeature[] = []
  for (const one of features) {
    if (one.geometry.type !== 'LineString') {
      others.push(one)
      continue
    }
    const key = JSON.stringify([one.layer, one.from, one.attributes])
    const group = groups.get(key) ?? { sample: one, lines: [] }
    group.lines.push(one.geometry.coordinates)
    groups.set(key, group)
  }
  const merged = [...groups.values()].flatMap(({ sample, lines }) =>
    joinLines(lines).map(
      (coordinates): MapFeature => ({ ...sample, geometry: { type: 'LineString', coordinates } }),
    ),
  )
  return [...others, ...merged]
}

const key = ([long, lat]: Position): string => `${long},${lat}`

/** Only where exactly two ends meet: at a fork it would be chance which two belong together. */
function joinLines(lines: readonly Line[]): Line[] {
  const ends = new Map<string, Set<Chain>>()
  const at = (point: Position | undefined) => (point && ends.get(key(point))) ?? new Set<Chain>()
  const chains = new Set(lines.map((line): Chain => ({ line: [...line] })))
  const enter = (chain: Chain) => {
    for (const point of endsOf(chain)) ends.set(key(point), at(point).add(chain))
  }
  const leave = (chain: Chain) => {
    for (const point of endsOf(chain)) at(point).delete(chain)
  }
  chains.forEach(enter)
  const grow = (chain: Chain) => {
    for (let next = onlyOther(at(chain.line.at(-1)), chain); next; ) {
      leave(chain)
      leave(next)
      chains.delete(next)
      chain.line = glued(chain.line, next.line)
      enter(chain)
      next = onlyOther(at(chain.line.at(-1)), chain)
    }
  }
  for (const chain of chains) {
    grow(chain)
    chain.line.reverse()
    grow(chain)
    chain.line.reverse()
  }
  return [...chains].map(({ line }) => line)
}

const endsOf = ({ line }: Chain): Position[] =>
  [line[0], line.at(-1)].flatMap((point) => (point ? [point] : []))

function onlyOther(meeting: ReadonlySet<Chain>, chain: Chain): Chain | undefined {
  if (meeting.size !== 2) return undefined
  return [...meeting].find((one) => one !== chain)
}

function glued(line: Position[], next: Position[]): Position[] {
  const [end, start] = [line.at(-1), next[0]]
  const isAhead = end && start && key(end) === key(start)
  return [...line, ...(isAhead ? next : [...next].reverse()).slice(1)]
}
