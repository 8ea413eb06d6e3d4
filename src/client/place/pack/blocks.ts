import type { Source } from './source.ts'

/** A large city in chunks of 256 kB; a phone spares eight megabytes. */
const kept = 32

/** Bytes out of blocks of one size, each read once while it is near. */
export function createBlocks(
  size: number,
  total: number,
  read: (index: number) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Source['getBytes'] {
  const blocks = new Map<number, Promise<Uint8Array<ArrayBuffer> | undefined>>()

  function block(index: number) {
    const known = blocks.get(index)
    blocks.delete(index)
    const found =
      known ??
      read(index).then(
        (bytes) => {
          // Not to be had now is no answer to keep.
          if (!bytes) blocks.delete(index)
          return bytes
        },
        (error: unknown) => {
          blocks.delete(index)
          throw error
        },
      )
    blocks.set(index, found)
    const oldest = blocks.size > kept ? blocks.keys().next().value : undefined
    if (oldest !== undefined) blocks.delete(oldest)
    return found
  }

  return async (offset, length) => {
    const end = Math.min(offset + length, total)
    const whole = new Uint8Array(Math.max(0, end - offset))
    const first = Math.floor(offset / size)
    const count = Math.ceil(end / size) - first
    const parts = await Promise.all(
      Array.from({ length: Math.max(0, count) }, (_, index) => block(first + index)),
    )
    for (const [index, bytes] of parts.entries()) {
      if (!bytes) return undefined
      const start = (first + index) * size
      const from = Math.max(0, offset - start)
      whole.set(bytes.subarray(from, end - start), Math.max(0, start - offset))
    }
    return whole
  }
}
