import type { TownWriter } from './osmWriter.ts'
import type { Plan, Spot } from './plan.ts'
import type { Random } from './random.ts'
import { type Corner, isBridge, type TownStreet } from './streets.ts'

const [setbackM, cornerM] = [16, 27]

/** Houses along both sides of a street: odd numbers on the left, even ones on the right. */
export function buildHouses(
  streets: readonly TownStreet[],
  plan: Plan,
  town: TownWriter,
  random: Random,
  isFree: (spot: Spot) => boolean,
): void {
  for (const street of streets) {
    for (const side of [1, -1] as const) {
      const plots = street.corners.flatMap((to, index) => {
        const from = street.corners[index - 1]
        return !from || isBridge(from, to, plan) ? [] : plotsAlong(from, to, side, random)
      })
      const first = side === 1 ? 1 : 2
      plots
        .filter(({ middle }) => isFree(middle))
        .forEach((plot, index) => {
          build(street, first + 2 * index, plot, town, random)
        })
    }
  }
}

interface Plot {
  readonly middle: Spot
  /** Along the street, and away from it. */
  readonly along: Spot
  readonly away: Spot
  readonly width: number
  readonly depth: number
}

function plotsAlong(from: Corner, to: Corner, side: 1 | -1, random: Random): Plot[] {
  const [dx, dy] = [to.spot[0] - from.spot[0], to.spot[1] - from.spot[1]]
  const length = Math.hypot(dx, dy)
  const along: Spot = [dx / length, dy / length]
  const away: Spot = [-along[1] * side, along[0] * side]
  const found: Plot[] = []
  for (let at = cornerM; at < length - cornerM; ) {
    const width = random.between(9, 15)
    const depth = random.between(9, 12)
    const out = setbackM + depth / 2 + random.between(-2, 3)
    const middle: Spot = [
      from.spot[0] + along[0] * (at + width / 2) + away[0] * out,
      from.spot[1] + along[1] * (at + width / 2) + away[1] * out,
    ]
    if (at + width < length - cornerM + 8) found.push({ middle, along, away, width, depth })
    at += width + random.between(4, 11)
  }
  return found
}

function build(
  { name }: TownStreet,
  number: number,
  { middle, along, away, width, depth }: Plot,
  town: TownWriter,
  random: Random,
): void {
  const corner = (x: number, y: number): Spot => [
    middle[0] + (along[0] * x * width) / 2 + (away[0] * y * depth) / 2,
    middle[1] + (along[1] * x * width) / 2 + (away[1] * y * depth) / 2,
  ]
  const letter = random.chance(0.04) ? random.pick(['a', 'b']) : ''
  town.ring([corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)], {
    building: random.chance(0.85) ? 'house' : 'apartments',
    'addr:street': name,
    'addr:housenumber': `${number}${letter}`,
    'addr:postcode': middle[1] > 0 ? '00815' : '00816',
    'addr:city': 'Musterstadt',
  })
}
