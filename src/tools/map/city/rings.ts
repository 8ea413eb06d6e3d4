import type { CityData, Position, Relation, Way } from './readCity.ts'

export type Line = readonly Position[]
/** Outer ring and its holes. */
export type Polygon = readonly Line[]

/** What could not be drawn, and how often: told in the summary. */
export type Dropped = Map<string, number>
export const drop = (dropped: Dropped, what: string): void =>
  void dropped.set(what, (dropped.get(what) ?? 0) + 1)

export const isClosed = ({ refs }: Way): boolean => refs.length > 3 && refs[0] === refs.at(-1)

/** Without the nodes that the extract does not have. */
export function lineOf(refs: readonly number[], { position }: CityData): Line {
  return refs.flatMap((ref) => {
    const found = position(ref)
    return found ? [found] : []
  })
}

/** A ring whose first node is missing has lost its end as well. */
const closed = (ring: Line): Line => {
  const [first, last] = [ring[0], ring.at(-1)]
  return !first || !last || (first[0] === last[0] && first[1] === last[1]) ? ring : [...ring, first]
}

/** The polygons of a multipolygon relation: open ways joined to rings, holes put into their ring. */
export function polygonsOf(relation: Relation, data: CityData, dropped: Dropped): Polygon[] {
  const chain = (wanted: (role: string) => boolean): Line[] => {
    const members = relation.members.filter(({ type, role }) => type === 'way' && wanted(role))
    const ways = members.flatMap(({ ref }) => data.ways.get(ref) ?? [])
    if (ways.length < members.length)
      drop(dropped, 'multipolygons with ways outside of the extract')
    const { rings, open } = joined(ways.map(({ refs }) => refs))
    if (open > 0) drop(dropped, 'multipolygons with a ring that does not close')
    return rings.map((refs) => closed(lineOf(refs, data))).filter((ring) => ring.length > 3)
  }
  const polygons = chain((role) => role !== 'inner').map((outer): Line[] => [outer])
  for (const hole of chain((role) => role === 'inner')) {
    const around = polygons.find(([outer]) => outer && hole[0] && isInside(hole[0], outer))
    if (around) around.push(hole)
    else drop(dropped, 'holes outside of their multipolygon')
  }
  return polygons
}

/** Ways end to end, by their end nodes; `open` counts the chains that found no end. */
export function joined(ways: readonly (readonly number[])[]) {
  const left = new Set(ways.filter((refs) => refs.length > 1))
  const byEnd = new Map<number, (readonly number[])[]>()
  for (const refs of left) {
    for (const end of [refs[0] ?? 0, refs.at(-1) ?? 0]) {
      const meeting = byEnd.get(end)
      if (meeting) meeting.push(refs)
      else byEnd.set(end, [refs])
    }
  }
  const chains: number[][] = []
  for (const first of left) {
    left.delete(first)
    chains.push(chainFrom(first, left, byEnd))
  }
  const rings = chains.filter((chain) => chain[0] === chain.at(-1) && chain.length > 3)
  return { rings, open: chains.length - rings.length }
}

function chainFrom(
  first: readonly number[],
  left: Set<readonly number[]>,
  byEnd: ReadonlyMap<number, readonly (readonly number[])[]>,
): number[] {
  const chain = [...first]
  while (chain[0] !== chain.at(-1)) {
    const end = chain.at(-1) ?? 0
    const next = byEnd.get(end)?.find((refs) => left.has(refs))
    if (!next) break
    left.delete(next)
    chain.push(...(next[0] === end ? next : [...next].reverse()).slice(1))
  }
  return chain
}

export function isInside([long, lat]: Position, ring: Line): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] ?? [0, 0]
    const [xj, yj] = ring[j] ?? [0, 0]
    if (yi > lat !== yj > lat && long < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** In square degrees; only compared with others near by. */
export function ringArea(ring: Line): number {
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] ?? [0, 0]
    const [x2, y2] = ring[i] ?? [0, 0]
    twice += x1 * y2 - x2 * y1
  }
  return Math.abs(twice) / 2
}

/** The middle of the corners: inside of most houses, near enough for a number. */
export function middleOf(line: Line): Position {
  const first = line[0]
  const last = line.at(-1)
  const ring = first && last && first[0] === last[0] && first[1] === last[1] ? line.slice(1) : line
  const [x, y] = ring.reduce(([sx, sy], [px, py]) => [sx + px, sy + py] as const, [0, 0] as const)
  return [x / Math.max(1, ring.length), y / Math.max(1, ring.length)]
}
