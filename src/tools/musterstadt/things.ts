import type { OpenGround, Park } from './nature.ts'
import type { TownWriter } from './osmWriter.ts'
import type { Plan, Spot } from './plan.ts'
import type { Random } from './random.ts'
import type { Corner, TownStreet } from './streets.ts'

const [lampEveryM, firstLamp] = [41, 3001]
const species = ['Linde', 'Ahorn', 'Platane', 'Rosskastanie', 'Eiche', 'Birke'] as const

/** Everything that can be reported: each with its number where a real city would have one. */
export function placeThings(
  plan: Plan,
  streets: readonly TownStreet[],
  { parks, lake }: OpenGround,
  town: TownWriter,
  random: Random,
): void {
  lightStreets(streets, town)
  lineTrees(streets, town, random)
  serveStops(streets, town, random)
  parks.forEach((park, index) => {
    furnish(park, index, town, random)
  })
  for (let step = -8; step <= 8; step++) {
    const east = (step / 9) * plan.halfWidthM * 0.8
    town.node([east, plan.riverAt(east) + 36], { amenity: 'bench' })
  }
  town.node([lake[0] - 215, lake[1]], { amenity: 'bench' })
  town.node([lake[0] - 222, lake[1] + 8], { amenity: 'waste_basket', ref: 'PK-0001' })
}

/** Every 41 m, on alternating sides; numbers run through the town: 4711 is one of them. */
function lightStreets(streets: readonly TownStreet[], town: TownWriter): void {
  let number = firstLamp
  for (const { corners } of streets) {
    for (const { spot } of along(corners, lampEveryM, 20, 7)) {
      town.node(spot, { highway: 'street_lamp', ref: String(number++) })
    }
  }
}

function lineTrees(streets: readonly TownStreet[], town: TownWriter, random: Random): void {
  let number = 1
  for (const { corners, kind, name } of streets) {
    if (kind === 'residential' || kind === 'living_street') {
      if (!name.endsWith('allee')) continue
    }
    const tree = random.pick(species)
    for (const { spot } of along(corners, 26, 31, 9)) {
      town.node(spot, { natural: 'tree', ref: `B${number++}`, 'species:de': tree })
    }
  }
}

/** Baskets and bottle banks at the crossings, and stops along the larger streets. */
function serveStops(streets: readonly TownStreet[], town: TownWriter, random: Random): void {
  let [basket, islands] = [100, 0]
  for (const { corners } of streets) {
    for (const { spot } of corners) {
      const [east, north] = spot
      if (random.chance(0.3)) {
        const ref = `PK-${String(basket++).padStart(4, '0')}`
        town.node([east + 9, north + 8], { amenity: 'waste_basket', ref })
      }
      if (random.chance(0.035)) {
        const name = `Wertstoffinsel ${++islands}`
        town.node([east - 10, north + 9], { amenity: 'recycling', name })
      }
    }
  }
  stopsOf(streets).forEach(([name, [east, north]], index) => {
    town.node([east + 12, north - 8], { highway: 'bus_stop', name, ref: `H${index + 1}` })
    town.node([east + 15, north - 9], { amenity: 'bench' })
  })
}

const served = new Set<TownStreet['kind']>(['primary', 'secondary', 'tertiary'])

/** At every third crossing, named after both streets. */
function stopsOf(streets: readonly TownStreet[]): [string, Spot][] {
  const stops = new Map<string, Spot>()
  for (const { corners, name } of streets.filter(({ kind }) => served.has(kind))) {
    for (const corner of corners.filter((_, index) => index % 3 === 1)) {
      const crossing = streets.find(
        (one) => one.name !== name && one.corners.some((own) => isSame(own, corner)),
      )
      stops.set(`${name}/${crossing?.name ?? 'Ende'}`, corner.spot)
    }
  }
  return [...stops]
}

const isSame = (a: Corner, b: Corner): boolean => a.column === b.column && a.row === b.row

function furnish(
  { middle, corners, isPlayground }: Park,
  index: number,
  town: TownWriter,
  random: Random,
): void {
  const within = (share: number): Spot[] =>
    corners.map(([x, y]) => [
      middle[0] + (x - middle[0]) * share,
      middle[1] + (y - middle[1]) * share,
    ])
  for (const spot of within(0.8)) town.node(spot, { amenity: 'bench' })
  const [first = middle, , third = middle] = within(0.9)
  town.node(first, { amenity: 'waste_basket', ref: `PK-${String(9000 + index)}` })
  if (isPlayground) return
  town.node(third, { amenity: 'drinking_water', name: 'Trinkbrunnen' })
  if (index % 2 === 0) town.node(middle, { amenity: 'toilets', name: 'Öffentliche Toilette' })
  const path = within(0.55).map((spot) => town.node(spot))
  town.way([...path, ...path.slice(0, 1)], { highway: 'footway' })
  for (let tree = 0; tree < 26; tree++) {
    const share = random.between(0.1, 0.95)
    const [x, y] = random.pick(corners)
    const spot: Spot = [
      middle[0] + (x - middle[0]) * share + random.between(-18, 18),
      middle[1] + (y - middle[1]) * share + random.between(-12, 12),
    ]
    town.node(spot, { natural: 'tree', 'species:de': random.pick(species) })
  }
}

/** Spots beside a street, every so many metres from `startM` on, now left and now right. */
function along(corners: readonly Corner[], everyM: number, startM: number, besideM: number) {
  const spots: { readonly spot: Spot }[] = []
  corners.slice(1).forEach((to, index) => {
    const from = corners[index]
    if (!from) return
    const [dx, dy] = [to.spot[0] - from.spot[0], to.spot[1] - from.spot[1]]
    const length = Math.hypot(dx, dy)
    for (let at = startM; at < length - 12; at += everyM) {
      const side = spots.length % 2 === 0 ? besideM : -besideM
      const [x, y] = [from.spot[0] + (dx * at) / length, from.spot[1] + (dy * at) / length]
      spots.push({ spot: [x - (dy / length) * side, y + (dx / length) * side] })
    }
  })
  return spots
}
