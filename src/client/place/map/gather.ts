import type { Point } from '#domain/place.ts'

export interface Places {
  readonly x: Float64Array
  readonly y: Float64Array
}
/** Points by their place in the list. */
export type Members = readonly number[]

/** More columns than any zoom has, so that a cell is one number. */
const columns = 2 ** 26
const neighbours = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => dx * columns + dy))

/** Each takes along whoever is near and not yet taken; found by cells as wide as the radius. */
export function gather(places: Places, members: Members, radius: number): readonly Members[] {
  const cells = sortIntoCells(places, members, radius)
  const taken = new Uint8Array(places.x.length)
  const groups: Members[] = []
  for (const at of members) {
    if (taken[at]) continue
    const home = cellOf(places, at, radius)
    const group: number[] = []
    for (const step of neighbours) {
      const cell = cells.get(home + step)
      if (cell) cells.set(home + step, takeNear(places, cell, at, radius, group))
    }
    for (const one of group) taken[one] = 1
    groups.push(group)
  }
  return groups
}

const cellOf = ({ x, y }: Places, at: number, radius: number): number =>
  Math.floor((x[at] ?? 0) / radius) * columns + Math.floor((y[at] ?? 0) / radius)

function sortIntoCells(places: Places, members: Members, radius: number): Map<number, Members> {
  const cells = new Map<number, number[]>()
  for (const at of members) {
    const key = cellOf(places, at, radius)
    const cell = cells.get(key)
    if (cell) cell.push(at)
    else cells.set(key, [at])
  }
  return cells as Map<number, Members>
}

/** Moves whoever is near, the one itself among them, into the group; answers with the rest. */
function takeNear(
  { x, y }: Places,
  cell: Members,
  from: number,
  radius: number,
  group: number[],
): Members {
  const rest: number[] = []
  for (const other of cell) {
    const dx = (x[other] ?? 0) - (x[from] ?? 0)
    const dy = (y[other] ?? 0) - (y[from] ?? 0)
    if (dx * dx + dy * dy <= radius * radius) group.push(other)
    else rest.push(other)
  }
  return rest
}

/** Web Mercator, the world one wide and high: the same distance on the screen in all directions. */
export function inMercator(points: readonly Point[]): Places {
  const sines = points.map(({ lat }) => Math.sin((lat * Math.PI) / 180))
  return {
    x: Float64Array.from(points, ({ long }) => long / 360 + 0.5),
    y: Float64Array.from(sines, (sine) => 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  }
}
