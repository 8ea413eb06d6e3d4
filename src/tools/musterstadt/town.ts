import { buildHouses } from './houses.ts'
import { nameTown } from './landmarks.ts'
import { growNature } from './nature.ts'
import { createTownWriter } from './osmWriter.ts'
import { borderOf, planOf, pointOf, type Spot } from './plan.ts'
import { createRandom } from './random.ts'
import { layStreets } from './streets.ts'
import { placeThings } from './things.ts'

export interface TownWish {
  readonly seed: number
  /** Blocks from the market to the edge; the shipped town has 12. */
  readonly size: number
}

/** As it is shipped. */
export const musterstadt: TownWish = { seed: 4711, size: 12 }

/** An invented town: its OpenStreetMap data, and the two small files that every city has. */
export function createTown({ seed, size }: TownWish) {
  const random = createRandom(seed)
  const plan = planOf(size)
  const town = createTownWriter()
  const ground = growNature(plan, town, random)
  const { streets } = layStreets(plan, town, random)
  buildHouses(streets, plan, town, random, ground.isFree)
  placeThings(plan, streets, ground, town, random)
  const districts = nameTown(plan, town)
  const river = Array.from({ length: 21 }, (_, step): Spot => {
    const east = ((step - 10) / 10) * plan.halfWidthM
    return [east, plan.riverAt(east)]
  })
  const rail = river.map(([east]): Spot => [east, plan.railAt(east)])
  return {
    osm: town.xml(),
    outline: outlineFile(borderOf(plan)),
    ground: {
      type: 'FeatureCollection',
      features: [
        groundFeature('water', 'LineString', river.map(position), 'Muster'),
        groundFeature('rail', 'LineString', rail.map(position), undefined),
        ...districts.map(([name, spot]) => groundFeature('place', 'Point', position(spot), name)),
      ],
    },
  }
}

export const townAttribution = 'Musterstadt: erfundene Stadt, CC0'

const position = (spot: Spot): [number, number] => {
  const { lat, long } = pointOf(spot)
  return [Number(long.toFixed(5)), Number(lat.toFixed(5))]
}

const outlineFile = (border: readonly Spot[]) => ({
  type: 'Feature',
  properties: { name: 'Musterstadt (erfunden)', attribution: townAttribution, licence: 'CC0-1.0' },
  geometry: { type: 'MultiPolygon', coordinates: [[border.map(position)]] },
})

const groundFeature = (
  kind: string,
  type: string,
  coordinates: unknown,
  name: string | undefined,
) => ({
  type: 'Feature',
  properties: { kind, ...(name ? { name } : {}) },
  geometry: { type, coordinates },
})
