/**
 * A fountain: any frames do, in any order, as long as there are enough. The first frames are the
 * slices themselves; each later one is the XOR of about half of all slices, drawn by its number, so
 * that sender and receiver need no list. Solved by elimination: two frames more than there are
 * slices nearly always suffice, however many were missed before.
 */
export function createFountain(data: Uint8Array, sliceBytes: number) {
  const count = Math.max(1, Math.ceil(data.length / sliceBytes))
  const slices = Array.from({ length: count }, (_, index) => {
    const slice = new Uint8Array(sliceBytes)
    slice.set(data.subarray(index * sliceBytes, (index + 1) * sliceBytes))
    return slice
  })
  return {
    count,
    frame(number: number): Uint8Array<ArrayBuffer> {
      const mixed = new Uint8Array(sliceBytes)
      const mask = mixOf(number, count)
      for (const [index, slice] of slices.entries()) if (hasBit(mask, index)) mixIn(mixed, slice)
      return mixed
    },
  }
}

interface Row {
  readonly mask: Uint32Array
  readonly slice: Uint8Array
}

/** The receiving end, for `count` slices. */
export function createBasin(count: number) {
  const rows = new Map<number, Row>()
  return {
    /** How many slices' worth is here. */
    have: () => rows.size,
    take(number: number, slice: Uint8Array): void {
      const row = { mask: mixOf(number, count), slice: slice.slice() }
      for (let bit = lowestBit(row.mask); bit !== undefined; bit = lowestBit(row.mask)) {
        const known = rows.get(bit)
        if (!known) {
          rows.set(bit, row)
          return
        }
        mixRow(row, known)
      }
    },
    /** All slices in a row, once there are enough frames. */
    whole: (): Uint8Array<ArrayBuffer> | undefined =>
      rows.size < count ? undefined : joined(solve(rows, count)),
  }
}

/** From the last slice to the first: each row holds only its own slice and later ones. */
function solve(rows: ReadonlyMap<number, Row>, count: number): readonly Uint8Array[] {
  const solved = new Map<number, Uint8Array>()
  for (let index = count - 1; index >= 0; index--) {
    const row = rows.get(index)
    if (!row) return []
    for (const [later, other] of solved) if (hasBit(row.mask, later)) mixIn(row.slice, other)
    solved.set(index, row.slice)
    row.mask.fill(0)
    setBit(row.mask, index)
  }
  return [...solved.values()].reverse()
}

/** Which slices a frame holds, one bit each. */
function mixOf(number: number, count: number): Uint32Array {
  const mask = new Uint32Array(Math.ceil(count / 32))
  if (number < count) return setBit(mask, number)
  let state = (number ^ 0x9e3779b9) >>> 0 || 1
  for (const index of mask.keys()) {
    state = scramble(state)
    mask[index] = state
  }
  const tail = count % 32
  if (tail > 0) mask[mask.length - 1] = (mask.at(-1) ?? 0) & (2 ** tail - 1)
  return lowestBit(mask) === undefined ? setBit(mask, number % count) : mask
}

/** One step of a generator whose neighbours have nothing in common (Murmur's last mix). */
function scramble(state: number): number {
  let value = (state + 0x9e3779b9) >>> 0
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

function setBit(mask: Uint32Array, index: number): Uint32Array {
  const word = index >>> 5
  mask[word] = (mask[word] ?? 0) | (1 << (index & 31))
  return mask
}

const hasBit = (mask: Uint32Array, index: number): boolean =>
  (((mask[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1

function lowestBit(mask: Uint32Array): number | undefined {
  for (const [index, word] of mask.entries())
    if (word !== 0) return index * 32 + 31 - Math.clz32(word & -word)
  return undefined
}

function mixIn(into: Uint8Array, other: Uint8Array): void {
  for (const [index, byte] of other.entries()) into[index] = (into[index] ?? 0) ^ byte
}

function mixRow(row: Row, other: Row): void {
  for (const [index, word] of other.mask.entries()) row.mask[index] = (row.mask[index] ?? 0) ^ word
  mixIn(row.slice, other.slice)
}

function joined(slices: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = slices[0]?.length ?? 0
  const all = new Uint8Array(size * slices.length)
  for (const [index, slice] of slices.entries()) all.set(slice, index * size)
  return all
}
