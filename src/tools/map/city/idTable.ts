/** Bits of the filter: 8 MB that answer "surely not" for most of a country's ids. */
const filterBits = 67_108_859

/** Ids in eight bytes each, without the overhead of a Set; asked millions of times. */
export class IdTable {
  #ids = new Float64Array(1 << 14)
  #length = 0
  #isSorted = true
  readonly #filter = new Uint8Array((filterBits >> 3) + 1)

  get size(): number {
    return this.#length
  }

  add(id: number): void {
    if (this.#length === this.#ids.length) {
      const larger = new Float64Array(2 * this.#length)
      larger.set(this.#ids)
      this.#ids = larger
    }
    if (this.#length > 0 && id <= (this.#ids[this.#length - 1] ?? 0)) this.#isSorted = false
    this.#ids[this.#length++] = id
    const bit = Math.abs(id) % filterBits
    this.#filter[bit >> 3] = (this.#filter[bit >> 3] ?? 0) | (1 << (bit & 7))
  }

  has(id: number): boolean {
    return this.indexOf(id) >= 0
  }

  /** -1 when it is not there. Indexes hold from `settle` until the next `add`. */
  indexOf(id: number): number {
    const bit = Math.abs(id) % filterBits
    if (((this.#filter[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1
    if (!this.#isSorted) this.settle()
    let [low, high] = [0, this.#length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.#ids[middle] ?? 0
      if (found === id) return middle
      if (found < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** Sorts and drops what came twice; done by itself with the first question. */
  settle(): void {
    if (this.#isSorted) return
    const sorted = this.#ids.subarray(0, this.#length).sort()
    let kept = 0
    for (let index = 0; index < sorted.length; index++) {
      if (index > 0 && sorted[index] === sorted[index - 1]) continue
      sorted[kept++] = sorted[index] ?? 0
    }
    this.#length = kept
    this.#isSorted = true
  }
}
