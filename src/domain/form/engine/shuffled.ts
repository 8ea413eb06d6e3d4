import { num, str, type Val, type Zone } from './value.ts'

const modulus = 2_147_483_647
const factor = 16_807

/** In the order that ODK's apps give for the same seed: Park and Miller's numbers, inside out. */
export function shuffled<T>(all: readonly T[], seed: Val, zone: Zone): readonly T[] {
  let state = seedOf(seed, zone) % modulus
  if (state <= 0) state += modulus - 1
  const result: T[] = []
  all.forEach((one, i) => {
    state = (state * factor) % modulus
    const at = Math.floor(((state - 1) / (modulus - 1)) * (i + 1))
    const moved = result[at]
    if (at < i && moved !== undefined) result[i] = moved
    result[at] = one
  })
  return result
}

/** A text is as good a seed as a number, though ODK's apps make another number of it. */
function seedOf(seed: Val, zone: Zone): number {
  const number = num(seed, zone)
  if (!Number.isNaN(number)) return Math.trunc(number)
  let sum = 0
  for (const letter of str(seed, zone)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % modulus
  return sum
}
