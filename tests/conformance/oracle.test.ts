import { describe, expect, it, vi } from 'vitest'
import { importXform } from '#xlsform/importXform.ts'
import { changeBoth } from './answering.ts'
import { type Comparison, compare, newComparison, openRun, seeded } from './compare.ts'
import * as repeats from './forms/repeats.ts'
import * as scalars from './forms/scalars.ts'
import { odkForm } from './odk.ts'

const changes = 40
const seeds = [1, 2, 3]

/** Random answers in both engines, compared after each. */
async function sideBySide(xml: string, seed: number, result: Comparison): Promise<void> {
  const odk = await odkForm(xml)
  const run = openRun(imported(xml))
  const random = seeded(seed * 7919)
  compare(run, odk, result)
  let last: string | undefined
  for (let i = 0; i < changes; i++) {
    const changed = changeBoth(run, odk, random, last)
    if (changed === false) continue
    last = changed
    compare(run, odk, result)
  }
}

function imported(xml: string) {
  const result = importXform(xml)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.form
}

const forms = { ...scalars, ...repeats }

describe('The engine gives the answers of ODK’s own engine', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})

  it.each(Object.entries(forms))('in the form "%s"', async (_, xml) => {
    const result = newComparison()
    for (const seed of seeds) await sideBySide(xml, seed, result)
    const seen = new Set(result.differences.map((one) => JSON.stringify(one)))
    expect([...seen].slice(0, 12)).toEqual([])
    expect(result.checks.relevance).toBeGreaterThan(40)
  })
})
