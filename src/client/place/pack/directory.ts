/** One line of a PMTiles directory. `run` 0: points to a leaf directory, not to a tile. */
export interface Entry {
  readonly id: number
  readonly offset: number
  readonly length: number
  readonly run: number
}

/** Four columns of varints: ids as steps, runs, lengths, offsets (0: right behind the one before). */
export function readDirectory(bytes: Uint8Array): readonly Entry[] {
  let at = 0
  const next = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('the directory ends too early')
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  const count = next()
  const column = () => Array.from({ length: count }, next)
  const [steps, runs, lengths, offsets] = [column(), column(), column(), column()]
  let id = 0
  let end = 0
  return steps.map((step, index) => {
    id += step
    const [length = 0, written = 0, run = 0] = [lengths[index], offsets[index], runs[index]]
    const offset = written === 0 ? end : written - 1
    end = offset + length
    return { id, offset, length, run }
  })
}

/** The entry that holds this tile, or the leaf directory in which to look on. */
export function findEntry(entries: readonly Entry[], id: number): Entry | undefined {
  let [low, high] = [0, entries.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((entries[middle]?.id ?? 0) <= id) low = middle
    else high = middle - 1
  }
  const found = entries[low]
  if (!found || found.id > id) return undefined
  return found.run === 0 || id < found.id + found.run ? found : undefined
}
