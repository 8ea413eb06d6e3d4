import { createNames, mainNames } from './names.ts'
import type { TownWriter } from './osmWriter.ts'
import type { Plan, Spot } from './plan.ts'
import type { Random } from './random.ts'

export interface TownStreet {
  readonly name: string
  readonly kind:
    | 'primary'
    | 'secondary'
    | 'tertiary'
    | 'residential'
    | 'living_street'
    | 'pedestrian'
  /** Its crossings in order, with their places in the grid. */
  readonly corners: readonly Corner[]
}
export interface Corner {
  readonly column: number
  readonly row: number
  readonly spot: Spot
}
export interface Crossings {
  /** The node of a crossing, made when it is first asked for. */
  readonly nodeAt: (corner: Corner) => number
}

/** All streets, cut where their name changes. */
export function layStreets(plan: Plan, town: TownWriter, random: Random) {
  const nextName = createNames(random)
  const nodes = new Map<string, number>()
  const nodeAt = ({ column, row, spot }: Corner): number => {
    const key = `${column},${row}`
    const node = nodes.get(key) ?? town.node(spot)
    nodes.set(key, node)
    return node
  }
  const lines = gridLines(plan.size)
  const streets = lines.flatMap((line) => {
    const runs = runsOf(line, plan, random)
    return runs.flatMap((run) => namedStreets(line, run, plan, random, nextName))
  })
  for (const street of streets) drawStreet(street, plan, town, nodeAt)
  return { streets, nodeAt }
}

interface GridLine {
  readonly isRow: boolean
  readonly at: number
  readonly size: number
}

const gridLines = (size: number): GridLine[] =>
  [true, false].flatMap((isRow) =>
    Array.from({ length: 2 * size + 1 }, (_, index) => ({ isRow, at: index - size, size })),
  )

const ringAt = (size: number): number => Math.round(size * 0.6)

const isMain = ({ at, size }: GridLine): boolean => at === 0 || Math.abs(at) === ringAt(size)

/** Stretches of a line within the town; side streets have gaps, and few cross river and rails. */
function runsOf(line: GridLine, plan: Plan, random: Random): Corner[][] {
  const runs: Corner[][] = [[]]
  for (let step = -plan.size; step <= plan.size; step++) {
    const [column, row] = line.isRow ? [step, line.at] : [line.at, step]
    if (!plan.isTown(column, row)) {
      runs.push([])
      continue
    }
    const isOpen = isOpenAt(line, row, plan, random)
    if (!isOpen) runs.push([])
    runs.at(-1)?.push({ column, row, spot: plan.corner(column, row) })
  }
  return runs.filter((run) => run.length > 1)
}

/** Whether the street goes on to this corner from the one before. */
function isOpenAt(line: GridLine, row: number, plan: Plan, random: Random): boolean {
  const isBarrier = !line.isRow && (row - 1 === plan.riverRow || row - 1 === plan.railRow)
  return isMain(line) || (isBarrier ? line.at % 4 === 0 : !random.chance(0.1))
}

function namedStreets(
  line: GridLine,
  run: readonly Corner[],
  plan: Plan,
  random: Random,
  nextName: () => string,
): TownStreet[] {
  const main = mainStreet(line, plan)
  if (main) return [{ ...main, corners: run }]
  const streets: TownStreet[] = []
  for (let from = 0; from < run.length - 1; ) {
    const left = run.length - 1 - from
    const length = left <= 7 ? left : Math.round(random.between(4, 7))
    const corners = run.slice(from, from + length + 1)
    streets.push({ name: nextName(), kind: sideKind(line, corners, random), corners })
    from += length
  }
  return streets
}

function mainStreet(line: GridLine, plan: Plan): Pick<TownStreet, 'name' | 'kind'> | undefined {
  const ring = ringAt(plan.size)
  if (line.at === 0) {
    return { name: line.isRow ? mainNames.across : mainNames.along, kind: 'secondary' }
  }
  if (line.isRow && line.at === Math.round(plan.size * 0.25)) {
    return { name: mainNames.north, kind: 'tertiary' }
  }
  if (line.isRow && line.at === plan.riverRow + 1)
    return { name: mainNames.south, kind: 'tertiary' }
  if (!line.isRow && Math.abs(line.at) === ring) {
    return { name: line.at < 0 ? mainNames.west : mainNames.east, kind: 'primary' }
  }
  return undefined
}

function sideKind(line: GridLine, corners: readonly Corner[], random: Random): TownStreet['kind'] {
  const isCentre = corners.every(({ column, row }) => Math.abs(column) <= 2 && Math.abs(row) <= 2)
  if (isCentre) return 'pedestrian'
  if (line.at % 5 === 0) return 'tertiary'
  return random.chance(0.12) ? 'living_street' : 'residential'
}

/** Each stretch over water or rails is a bridge, and a way of its own. */
function drawStreet(
  { name, kind, corners }: TownStreet,
  plan: Plan,
  town: TownWriter,
  nodeAt: (corner: Corner) => number,
): void {
  const ref: Record<string, string> = kind === 'primary' ? { ref: 'B 999' } : {}
  let part: Corner[] = []
  const draw = (stretch: readonly Corner[], more: Record<string, string>) => {
    if (stretch.length < 2) return
    town.way(stretch.map(nodeAt), { highway: kind, name, ...ref, ...more })
  }
  for (const corner of corners) {
    const last = part.at(-1)
    part.push(corner)
    if (!last || !isBridge(last, corner, plan)) continue
    draw(part.slice(0, -1), {})
    draw([last, corner], { bridge: 'yes', layer: '1' })
    part = [corner]
  }
  draw(part, {})
}

export const isBridge = (from: Corner, to: Corner, { riverRow, railRow }: Plan): boolean => {
  const south = Math.min(from.row, to.row)
  return from.row !== to.row && (south === riverRow || south === railRow)
}
