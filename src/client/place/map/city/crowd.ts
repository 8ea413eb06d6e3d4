/** What is taken on the sheet. Squares, looked up by cell, so that a thousand names cost nothing. */
export interface Square {
  readonly x: number
  readonly y: number
  /** Half its side. */
  readonly half: number
}

const cell = 48

export function createCrowd() {
  const cells = new Map<number, Square[]>()
  function* cellsOf({ x, y, half }: Square): Generator<number> {
    const [right, bottom] = [Math.floor((x + half) / cell), Math.floor((y + half) / cell)]
    for (let column = Math.floor((x - half) / cell); column <= right; column++)
      for (let row = Math.floor((y - half) / cell); row <= bottom; row++)
        yield column * 65_536 + row
  }
  const hits = (one: Square) => (other: Square) => {
    const reach = one.half + other.half
    return Math.abs(one.x - other.x) < reach && Math.abs(one.y - other.y) < reach
  }
  return {
    isFree(squares: readonly Square[]): boolean {
      for (const square of squares)
        for (const key of cellsOf(square)) if (cells.get(key)?.some(hits(square))) return false
      return true
    },
    take(squares: readonly Square[]): void {
      for (const square of squares)
        for (const key of cellsOf(square)) {
          const list = cells.get(key)
          if (list) list.push(square)
          else cells.set(key, [square])
        }
    },
  }
}
export type Crowd = ReturnType<typeof createCrowd>

/** A level box of this size around a point, as squares of its height. */
export function squaresOfBox(x: number, y: number, width: number, height: number): Square[] {
  const half = height / 2
  const count = Math.max(1, Math.ceil(width / height))
  const first = x - width / 2 + half
  const step = count === 1 ? 0 : (width - height) / (count - 1)
  return Array.from({ length: count }, (_, index) => ({
    x: count === 1 ? x : first + index * step,
    y,
    half,
  }))
}
