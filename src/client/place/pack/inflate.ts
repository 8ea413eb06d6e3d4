const lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59]
lengthBase.push(67, 83, 99, 115, 131, 163, 195, 227, 258)
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const noName = 10

/** Codes of a Huffman tree: how many there are of each length, and their symbols in order. */
interface Codes {
  readonly counts: readonly number[]
  readonly symbols: readonly number[]
}

/** DEFLATE (RFC 1951) in a gzip frame (RFC 1952), for browsers without DecompressionStream. */
export function inflateGzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const bits = createBits(bytes, noName)
  if (bytes[0] !== 31 || bytes[1] !== 139 || bytes[3] !== 0) throw new RangeError('not plain gzip')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const out = new Uint8Array(view.getUint32(bytes.byteLength - 4, true))
  let at = 0
  for (let last = 0; !last; ) {
    last = bits.take(1)
    const kind = bits.take(2)
    if (kind === 0) at = copyStored(bits, out, at)
    else if (kind === 3) throw new RangeError('a block of no known kind')
    else at = unpack(bits, out, at, ...(kind === 1 ? fixedCodes() : readCodes(bits)))
  }
  return out
}

type Bits = ReturnType<typeof createBits>

function createBits(bytes: Uint8Array, start: number) {
  let at = start
  let held = 0
  let count = 0
  return {
    take(wanted: number): number {
      for (; count < wanted; count += 8) {
        const byte = bytes[at++]
        if (byte === undefined) throw new RangeError('the stream ends too early')
        held |= byte << count
      }
      const value = held & ((1 << wanted) - 1)
      held >>>= wanted
      count -= wanted
      return value
    },
    /** A stored block begins at the next whole byte. */
    bytes(length: number): Uint8Array {
      at += length
      return bytes.subarray(at - length, at)
    },
    align() {
      at -= count >> 3
      held = 0
      count = 0
    },
  }
}

function copyStored(bits: Bits, out: Uint8Array, at: number): number {
  bits.align()
  const length = bits.take(16)
  bits.take(16)
  bits.align()
  out.set(bits.bytes(length), at)
  return at + length
}

function unpack(bits: Bits, out: Uint8Array, start: number, literals: Codes, far: Codes): number {
  let at = start
  for (;;) {
    const symbol = decode(bits, literals)
    if (symbol === 256) return at
    if (symbol < 256) {
      out[at++] = symbol
      continue
    }
    const length = (lengthBase[symbol - 257] ?? 0) + bits.take(extraOfLength(symbol - 257))
    const distance = readDistance(bits, decode(bits, far))
    // Byte by byte: source and target may overlap.
    for (let index = 0; index < length; index++, at++) out[at] = out[at - distance] ?? 0
  }
}

function readDistance(bits: Bits, step: number): number {
  if (step < 4) return step + 1
  const extra = (step >> 1) - 1
  return ((2 + (step & 1)) << extra) + 1 + bits.take(extra)
}

const extraOfLength = (index: number): number => (index < 8 || index === 28 ? 0 : (index >> 2) - 1)

function decode(bits: Bits, { counts, symbols }: Codes): number {
  let [code, first, index] = [0, 0, 0]
  for (let length = 1; length < 16; length++) {
    code |= bits.take(1)
    const count = counts[length] ?? 0
    if (code - count < first) return symbols[index + code - first] ?? 0
    index += count
    first = (first + count) << 1
    code <<= 1
  }
  throw new RangeError('a code that no tree has')
}

function codesOf(lengths: readonly number[]): Codes {
  const counts = Array.from({ length: 16 }, (_, size) =>
    size === 0 ? 0 : lengths.filter((one) => one === size).length,
  )
  const symbols = lengths
    .map((length, symbol) => ({ length, symbol }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length || a.symbol - b.symbol)
    .map(({ symbol }) => symbol)
  return { counts, symbols }
}

const fixedCodes = (): [Codes, Codes] => [
  codesOf(Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8))),
  codesOf(Array.from({ length: 30 }, () => 5)),
]

function readCodes(bits: Bits): [Codes, Codes] {
  const [literals, far, orders] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4]
  const sizes: number[] = Array.from({ length: 19 }, () => 0)
  for (const index of lengthOrder.slice(0, orders)) sizes[index] = bits.take(3)
  const codes = codesOf(sizes)
  const lengths: number[] = []
  while (lengths.length < literals + far) {
    const symbol = decode(bits, codes)
    const before = lengths.at(-1) ?? 0
    if (symbol < 16) lengths.push(symbol)
    else if (symbol === 16) repeat(lengths, before, 3 + bits.take(2))
    else repeat(lengths, 0, symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7))
  }
  return [codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals))]
}

function repeat(list: number[], value: number, times: number): void {
  for (let index = 0; index < times; index++) list.push(value)
}
