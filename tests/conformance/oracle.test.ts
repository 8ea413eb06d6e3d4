import { describe, expect, it, vi } from 'vitest'
import { newComparison } from './compare.ts'
import * as repeats from './forms/repeats.ts'
import * as scalars from './forms/scalars.ts'
import { aForm } from './generate/form.ts'
import { sideBySide } from './sideBySide.ts'

const forms = { ...scalars, ...repeats }

describe('The engine gives the answers of ODK’s own engine', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})

  it.each(Object.entries(forms))('in the form "%s"', async (_, xml) => {
    const result = newComparison()
    for (const seed of [1, 2]) await sideBySide(xml, seed, 30, result)
    const seen = new Set(result.differences.map((one) => JSON.stringify(one)))
    expect([...seen].slice(0, 12)).toEqual([])
    expect(result.checks.relevance).toBeGreaterThan(40)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('in a form drawn by lot (%i)', async (seed) => {
    const result = newComparison()
    await sideBySide(aForm(seed), seed, 12, result)
    expect(result.differences.slice(0, 6)).toEqual([])
  })
})
