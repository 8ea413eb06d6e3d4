import type { Bounds } from '#domain/place.ts'
import type { Extract, Member, Tags } from '../source/osm.ts'
import type { Area } from './area.ts'
import { IdTable } from './idTable.ts'

export interface TaggedNode {
  readonly id: number
  readonly lat: number
  readonly long: number
  readonly tags: Tags
}
export interface Way {
  readonly id: number
  readonly refs: readonly number[]
  readonly tags: Tags
}
export interface Relation {
  readonly id: number
  readonly members: readonly Member[]
  readonly tags: Tags
}
export type Position = readonly [long: number, lat: number]

/** What an extract says about one city; ways and areas that reach beyond are whole. */
export interface CityData {
  readonly dataDate: string | undefined
  readonly nodes: readonly TaggedNode[]
  readonly ways: ReadonlyMap<number, Way>
  readonly relations: readonly Relation[]
  readonly position: (node: number) => Position | undefined
  /** All that the file had, for a word about an extract of somewhere else. */
  readonly read: { readonly nodes: number; readonly ways: number; readonly bounds: Bounds }
}

export type Report = (step: string, share: number) => void

/**
 * Five short passes, each over one kind of object only, so that nothing but the city is ever held,
 * and files may bring their objects in any order.
 */
export async function readCity(extract: Extract, area: Area, report: Report): Promise<CityData> {
  const near = await nodesWithin(extract, area, (share) => report('nodes of the city', share))
  const ways = await waysThrough(extract, near.ids, (share) => report('its ways', share))
  const relations = await relationsOf(extract, ways, (share) => report('its areas', share))
  await addMissingWays(extract, ways, relations, (share) => report('parts of areas', share))
  const position = await positions(extract, ways, (share) => report('positions', share))
  const { dataDate, nodes, read, bounds } = near
  return { dataDate, nodes, ways, relations, position, read: { ...read, bounds } }
}

type Share = (share: number) => void

async function nodesWithin(extract: Extract, area: Area, progress: Share) {
  const ids = new IdTable()
  const nodes: TaggedNode[] = []
  const read = { nodes: 0, ways: 0 }
  const bounds: [number, number, number, number] = [180, 90, -180, -90]
  const node = (id: number, lat: number, long: number, tags: Tags | undefined) => {
    read.nodes++
    if (long < bounds[0]) bounds[0] = long
    if (lat < bounds[1]) bounds[1] = lat
    if (long > bounds[2]) bounds[2] = long
    if (lat > bounds[3]) bounds[3] = lat
    if (!area.contains(lat, long)) return
    ids.add(id)
    if (tags) nodes.push({ id, lat, long, tags })
  }
  const { dataDate } = await extract.pass({ node }, progress)
  return { ids, nodes, read, bounds, dataDate }
}

async function waysThrough(extract: Extract, near: IdTable, progress: Share) {
  const ways = new Map<number, Way>()
  if (near.size === 0) return ways
  const way = (id: number, refs: readonly number[], tags: Tags) => {
    if (refs.some((ref) => near.has(ref))) ways.set(id, { id, refs, tags })
  }
  await extract.pass({ way }, progress)
  return ways
}

const isShape = ({ type }: Tags): boolean => type === 'multipolygon' || type === 'boundary'

async function relationsOf(
  extract: Extract,
  ways: ReadonlyMap<number, Way>,
  progress: Share,
): Promise<Relation[]> {
  const relations: Relation[] = []
  if (ways.size === 0) return relations
  const relation = (id: number, members: readonly Member[], tags: Tags) => {
    if (!isShape(tags)) return
    if (members.some(({ type, ref }) => type === 'way' && ways.has(ref))) {
      relations.push({ id, members, tags })
    }
  }
  await extract.pass({ relation }, progress)
  return relations
}

/** An area needs all of its rings; of a border only the part in the city is drawn. */
async function addMissingWays(
  extract: Extract,
  ways: Map<number, Way>,
  relations: readonly Relation[],
  progress: Share,
): Promise<void> {
  const missing = new Set(
    relations
      .filter(({ tags }) => tags.type === 'multipolygon')
      .flatMap(({ members }) => members)
      .filter(({ type, ref }) => type === 'way' && !ways.has(ref))
      .map(({ ref }) => ref),
  )
  if (missing.size === 0) return
  const way = (id: number, refs: readonly number[], tags: Tags) => {
    if (missing.has(id)) ways.set(id, { id, refs, tags })
  }
  await extract.pass({ way }, progress)
}

async function positions(extract: Extract, ways: ReadonlyMap<number, Way>, progress: Share) {
  const needed = new IdTable()
  for (const { refs } of ways.values()) for (const ref of refs) needed.add(ref)
  needed.settle()
  const longs = new Float64Array(needed.size).fill(Number.NaN)
  const lats = new Float64Array(needed.size)
  const node = (id: number, lat: number, long: number) => {
    const index = needed.indexOf(id)
    if (index < 0) return
    longs[index] = long
    lats[index] = lat
  }
  if (needed.size > 0) await extract.pass({ node }, progress)
  return (id: number): Position | undefined => {
    const index = needed.indexOf(id)
    const long = longs[index]
    return long === undefined || Number.isNaN(long) ? undefined : [long, lats[index] ?? 0]
  }
}
