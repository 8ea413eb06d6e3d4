import type { Tags } from '../map/source/osm.ts'
import { pointOf, type Spot } from './plan.ts'

/** A town as OpenStreetMap data: the same objects and tags that a mapper would make. */
export interface TownWriter {
  readonly node: (spot: Spot, tags?: Tags) => number
  readonly way: (nodes: readonly number[], tags: Tags) => number
  /** A closed way around these corners. */
  readonly ring: (corners: readonly Spot[], tags: Tags) => number
  readonly multipolygon: (outer: number, inner: readonly number[], tags: Tags) => void
  readonly relation: (members: readonly { way: number; role: string }[], tags: Tags) => void
  readonly xml: () => string
}

/** When the town was thought up; its map is not older than that and never will be. */
export const townDate = '2026-11-01'

/** Ids that OpenStreetMap's own numbers will not reach, so that nothing is mixed up. */
const firstId = 4_000_000_000_000

export function createTownWriter(): TownWriter {
  const nodes: string[] = []
  const ways: string[] = []
  const relations: string[] = []
  const node = (spot: Spot, tags: Tags = {}): number => {
    const { lat, long } = pointOf(spot)
    const id = firstId + nodes.length
    const head = `<node id="${id}" lat="${lat.toFixed(7)}" lon="${long.toFixed(7)}"`
    nodes.push(element(head, 'node', tagLines(tags)))
    return id
  }
  const way = (refs: readonly number[], tags: Tags): number => {
    const id = firstId + ways.length
    const inner = [...refs.map((ref) => `<nd ref="${ref}"/>`), ...tagLines(tags)]
    ways.push(element(`<way id="${id}"`, 'way', inner))
    return id
  }
  const relation: TownWriter['relation'] = (members, tags) => {
    const id = firstId + relations.length
    const inner = members.map((one) => `<member type="way" ref="${one.way}" role="${one.role}"/>`)
    relations.push(element(`<relation id="${id}"`, 'relation', [...inner, ...tagLines(tags)]))
  }
  return {
    node,
    way,
    ring(corners, tags) {
      const refs = corners.map((corner) => node(corner))
      return way([...refs, ...refs.slice(0, 1)], tags)
    },
    multipolygon(outer, inner, tags) {
      const holes = inner.map((one) => ({ way: one, role: 'inner' }))
      relation([{ way: outer, role: 'outer' }, ...holes], { type: 'multipolygon', ...tags })
    },
    relation,
    xml: () =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<osm version="0.6" generator="musterstadt">',
        `<meta osm_base="${townDate}T00:00:00Z"/>`,
        ...nodes,
        ...ways,
        ...relations,
        '</osm>\n',
      ].join('\n'),
  }
}

const element = (head: string, name: string, inner: readonly string[]): string =>
  inner.length > 0 ? `${head}>${inner.join('')}</${name}>` : `${head}/>`

const tagLines = (tags: Tags): string[] =>
  Object.entries(tags).map(([key, value]) => `<tag k="${escaped(key)}" v="${escaped(value)}"/>`)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
