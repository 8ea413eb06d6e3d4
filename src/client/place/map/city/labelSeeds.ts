import type { VectorFeature } from '#client/place/pack/vectorTile.ts'
import type { PaperColour } from './cityColours.ts'

/** A name that may be shown, in the tile's units. */
export interface LabelSeed {
  readonly text: string
  readonly look: LabelLook
  /** Smaller is placed first. */
  readonly rank: number
  readonly from: number
  readonly to: number
  /** x, y of a point, or the line that the name follows. */
  readonly line: readonly number[]
  /** Which symbol stands with it. */
  readonly kind?: string
  /** Width of the area that is named: a name much wider than its park is not shown. */
  readonly room?: number
}

/** House numbers come last, wherever there is room. */
export const numberRank = 40

export interface LabelLook {
  readonly colour: PaperColour
  /** Pixels at street level. */
  readonly size: number
  readonly weight: 400 | 500 | 600
  readonly italic?: true
  readonly along?: true
  /** A symbol at the point, the name below it. */
  readonly icon?: true
}

const looks = {
  city: { colour: 'place', size: 19, weight: 600 },
  town: { colour: 'place', size: 17, weight: 600 },
  suburb: { colour: 'place', size: 15, weight: 600 },
  quarter: { colour: 'place', size: 13, weight: 500 },
  main: { colour: 'street', size: 13, weight: 500, along: true },
  street: { colour: 'street', size: 12, weight: 500, along: true },
  path: { colour: 'street', size: 11, weight: 400, along: true },
  river: { colour: 'waterName', size: 13, weight: 500, italic: true, along: true },
  lake: { colour: 'waterName', size: 12, weight: 500, italic: true },
  green: { colour: 'greenName', size: 12, weight: 500, italic: true },
  ground: { colour: 'number', size: 11, weight: 500, italic: true },
  poi: { colour: 'poi', size: 11, weight: 500, icon: true },
  number: { colour: 'number', size: 11, weight: 500 },
} as const satisfies Readonly<Record<string, LabelLook>>

type Plan = readonly [look: LabelLook, rank: number, from: number, to: number]
const places: Readonly<Record<string, Plan>> = {
  city: [looks.city, 0, 10, 13],
  town: [looks.town, 1, 10, 14],
  village: [looks.suburb, 3, 11, 16],
  suburb: [looks.suburb, 3, 11, 16],
  quarter: [looks.quarter, 6, 12, 16],
  neighbourhood: [looks.quarter, 8, 14, 17],
  hamlet: [looks.quarter, 8, 13, 17],
}
const streets: Readonly<Record<string, Plan>> = {
  motorway: [looks.main, 12, 13, 19],
  major: [looks.main, 12, 14, 19],
  medium: [looks.main, 14, 15, 19],
  minor: [looks.street, 16, 15, 19],
  pedestrian: [looks.street, 16, 15, 19],
  service: [looks.path, 30, 17, 19],
  track: [looks.path, 32, 17, 19],
  path: [looks.path, 34, 17, 19],
}
const greens = new Set(['forest', 'park', 'cemetery', 'allotments', 'grass', 'meadow', 'sport'])
/** From which zoom; what is not named here is named from the last. */
const pois: Readonly<Record<string, readonly [rank: number, from: number]>> = {
  station: [9, 13],
  halt: [10, 14],
  townhall: [11, 15],
  hospital: [11, 15],
  university: [18, 15],
  museum: [19, 16],
  theatre: [19, 16],
  swimming_pool: [19, 16],
  library: [19, 16],
  police: [20, 16],
  fire_station: [20, 16],
  place_of_worship: [22, 16],
  school: [21, 16],
  marketplace: [20, 16],
}
const otherPoi = [26, 17] as const

/** The names that a feature may bear; none where it has no name or the map is silent on its kind. */
export function labelSeedsOf(
  layer: string,
  { type, tags }: VectorFeature,
  parts: readonly (readonly number[])[],
): readonly LabelSeed[] {
  const kind = String(tags.kind ?? '')
  // A symbol says enough without a name.
  const text = layer === 'addresses' ? tags.n : (tags.name ?? (layer === 'pois' ? '' : undefined))
  if (text === undefined) return []
  const plan = planOf(layer, type, kind)
  if (!plan) return []
  const [look, rank, from, to] = plan
  const seed = { text: String(text), look, rank, from, to, kind }
  if (type === 'polygon') {
    const largest = [...parts].sort((a, b) => b.length - a.length)[0]
    return largest ? [{ ...seed, ...middleOf(largest) }] : []
  }
  return parts.map((line) => ({ ...seed, line }))
}

function planOf(layer: string, type: VectorFeature['type'], kind: string): Plan | undefined {
  switch (layer) {
    case 'places':
      return places[kind]
    case 'roads':
      return streets[kind]
    case 'water':
      if (type === 'line') return [looks.river, 11, kind === 'stream' ? 15 : 12, 19]
      return [looks.lake, 13, 13, 19]
    case 'landuse':
      return greens.has(kind) ? [looks.green, 20, 13, 19] : [looks.ground, 28, 15, 19]
    case 'pois': {
      const [rank, from] = pois[kind] ?? otherPoi
      return [looks.poi, rank, from, 19]
    }
    case 'addresses':
      return [looks.number, numberRank, 17, 19]
  }
  return undefined
}

/** Where an area's name stands: the middle of its box, and how wide that is. */
function middleOf(ring: readonly number[]): Pick<LabelSeed, 'line' | 'room'> {
  let [left, top, right, bottom] = [1e9, 1e9, -1e9, -1e9]
  for (let at = 0; at < ring.length; at += 2) {
    left = Math.min(left, ring[at] ?? left)
    right = Math.max(right, ring[at] ?? right)
    top = Math.min(top, ring[at + 1] ?? top)
    bottom = Math.max(bottom, ring[at + 1] ?? bottom)
  }
  return { line: [(left + right) / 2, (top + bottom) / 2], room: right - left }
}
