import type { TownWriter } from './osmWriter.ts'
import { blockM, borderOf, depthM, type Plan, type Spot } from './plan.ts'
import type { Random } from './random.ts'

/** Where nothing is built: parks, water, rails. */
export interface OpenGround {
  readonly isFree: (spot: Spot) => boolean
  readonly parks: readonly Park[]
  readonly lake: Spot
}
export interface Park {
  readonly name: string
  readonly middle: Spot
  readonly corners: readonly Spot[]
  readonly isPlayground: boolean
}

const parkNames = ['Stadtpark', 'Rosengarten', 'Schlosspark', 'Auenpark', 'Kurgarten', 'Bürgerpark']
const [riverHalfM, lakeM] = [28, 190]

/** River, lake, railway, woods and fields; then the blocks that are parks. */
export function growNature(plan: Plan, town: TownWriter, random: Random): OpenGround {
  const { size, halfWidthM: half, riverAt, railAt } = plan
  const eastings = Array.from({ length: 61 }, (_, step) => -1.15 * half + (2.3 * half * step) / 60)
  const bank = (side: number) =>
    eastings.map((east): Spot => [east, riverAt(east) + side * riverHalfM])
  town.ring([...bank(1), ...bank(-1).reverse()], {
    natural: 'water',
    water: 'river',
    name: 'Muster',
  })
  const line = (at: (east: number) => number) => eastings.map((east) => town.node([east, at(east)]))
  town.way(line(riverAt), { waterway: 'river', name: 'Muster' })
  const rail = { railway: 'rail', usage: 'main', name: 'Nordseebahn' }
  town.way(
    line((east) => railAt(east) - 4),
    rail,
  )
  town.way(
    line((east) => railAt(east) + 4),
    rail,
  )

  const lake: Spot = [0.78 * half, -0.05 * plan.halfHeightM]
  growAround(plan, lake, town)
  const parks = parkBlocks(plan, town, random)
  const isFree = (spot: Spot): boolean =>
    Math.abs(spot[1] - riverAt(spot[0])) > riverHalfM + 22 &&
    Math.abs(spot[1] - railAt(spot[0])) > 22 &&
    apart(spot, lake) > lakeM + 30 &&
    !parks.some(({ middle }) => isInBlock(spot, middle)) &&
    Math.abs(spot[0]) < size * blockM + 60
  return { isFree, parks, lake }
}

const apart = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1])

const isInBlock = (spot: Spot, middle: Spot): boolean =>
  Math.abs(spot[0] - middle[0]) < blockM / 2 && Math.abs(spot[1] - middle[1]) < depthM / 2

const round = (middle: Spot, reachM: number, corners: number, stretch = 1): Spot[] =>
  Array.from({ length: corners }, (_, step): Spot => {
    const angle = (2 * Math.PI * step) / corners
    const reach = reachM * (1 + 0.12 * Math.sin(3 * angle) + 0.06 * Math.sin(5 * angle))
    return [middle[0] + stretch * reach * Math.cos(angle), middle[1] + reach * Math.sin(angle)]
  })

/** A wood with a clearing, a lake with an island, fields to the border, all around the houses. */
function growAround(plan: Plan, lake: Spot, town: TownWriter): void {
  const { halfWidthM: w, halfHeightM: h, size } = plan
  town.ring(borderOf(plan).slice(0, -1), { landuse: 'farmland' })
  town.ring(round([0, 0], size * depthM * 0.98, 40, blockM / depthM), { landuse: 'residential' })
  const shore = town.ring(round(lake, lakeM, 28), {})
  const island = town.ring(round([lake[0] + 30, lake[1] - 20], 38, 12), {})
  town.multipolygon(shore, [island], { natural: 'water', water: 'lake', name: 'Mustersee' })
  const wood = town.ring(round([-0.72 * w, 0.76 * h], 0.26 * h, 30, 1.4), {})
  const clearing = town.ring(round([-0.7 * w, 0.78 * h], 70, 12), { landuse: 'meadow' })
  town.multipolygon(wood, [clearing], { landuse: 'forest', name: 'Musterwald' })
  town.ring(round([0.66 * w, -0.8 * h], 0.2 * h, 24, 1.7), { landuse: 'forest' })
  town.ring(round([-0.75 * w, -0.78 * h], 0.14 * h, 18, 1.6), { landuse: 'meadow' })
  town.ring(round([0.8 * w, 0.72 * h], 0.13 * h, 18, 1.5), { landuse: 'industrial' })
  town.ring(round([0.1 * w, -0.93 * h], 60, 14, 2), {
    landuse: 'allotments',
    name: 'Gartenfreunde',
  })
}

/** Some blocks are parks, smaller ones playgrounds; streets run around them. */
function parkBlocks(plan: Plan, town: TownWriter, random: Random): Park[] {
  const names = [...parkNames]
  const parks = blocksOf(plan)
    .filter(() => random.chance(0.055))
    .map(([column, row], index) => {
      const isPlayground = names.length === 0 || random.chance(0.6)
      const name = isPlayground ? `Spielplatz ${index + 1}` : (names.shift() ?? 'Park')
      return block(plan, column, row, name, isPlayground)
    })
  for (const { corners, name, isPlayground } of parks) {
    town.ring(corners, { leisure: isPlayground ? 'playground' : 'park', name })
  }
  return parks
}

/** All blocks within the town but those that the river and the railway run through. */
function blocksOf(plan: Plan): (readonly [column: number, row: number])[] {
  const steps = Array.from({ length: 2 * plan.size }, (_, step) => step - plan.size)
  return steps
    .filter((row) => row !== plan.riverRow && row !== plan.railRow)
    .flatMap((row) => steps.map((column) => [column, row] as const))
    .filter(([column, row]) => isWhole(plan, column, row))
}

const isWhole = ({ isTown }: Plan, column: number, row: number): boolean =>
  [0, 1].every((east) => [0, 1].every((north) => isTown(column + east, row + north)))

function block(plan: Plan, column: number, row: number, name: string, isPlayground: boolean): Park {
  const outer = [
    plan.corner(column, row),
    plan.corner(column + 1, row),
    plan.corner(column + 1, row + 1),
    plan.corner(column, row + 1),
  ]
  const sum = outer.reduce(([x, y], [px, py]): Spot => [x + px, y + py], [0, 0] as Spot)
  const middle: Spot = [sum[0] / 4, sum[1] / 4]
  const share = isPlayground ? 0.45 : 0.86
  const corners = outer.map(
    ([x, y]): Spot => [middle[0] + (x - middle[0]) * share, middle[1] + (y - middle[1]) * share],
  )
  return { name, middle, corners, isPlayground }
}
