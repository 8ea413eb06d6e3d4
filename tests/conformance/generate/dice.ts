/** Chance that comes again with the same seed. */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = (seed * 2_654_435_761) % 2_147_483_647 || 1
  }

  next(): number {
    this.state = (this.state * 48_271) % 2_147_483_647
    return this.state / 2_147_483_647
  }

  below(size: number): number {
    return Math.floor(this.next() * size)
  }

  likely(share: number): boolean {
    return this.next() < share
  }

  of<T>(all: readonly [T, ...T[]]): T {
    return all[this.below(all.length)] ?? all[0]
  }

  some<T>(all: readonly T[]): T | undefined {
    return all[this.below(all.length)]
  }
}
