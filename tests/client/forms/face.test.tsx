// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { Face } from '#client/forms/fields/Face.tsx'

afterEach(cleanup)

const moods = [0, 0.25, 0.5, 0.75, 1]
const drawn = (mood: number) => {
  const { container } = render(<Face mood={mood} />)
  const svg = container.querySelector('svg')
  cleanup()
  return svg as SVGSVGElement
}
/** How far the middle of the mouth hangs below its corners; a smile's hangs most. */
const bend = (svg: SVGSVGElement): number => {
  const [mouth] = [...svg.querySelectorAll('path')].slice(-1)
  const [, corners, middle] = /M14 ([\d.]+)Q24 ([\d.]+)/.exec(mouth?.getAttribute('d') ?? '') ?? []
  return Number(middle) - Number(corners)
}

it('looks gladder the gladder the answer, straight in the middle, and no two alike', () => {
  const faces = moods.map(drawn)
  const bends = faces.map(bend)
  expect([...bends].sort((a, b) => a - b)).toEqual(bends)
  expect(bends[2]).toBe(0)
  expect(new Set(faces.map(({ innerHTML }) => innerHTML)).size).toBe(moods.length)
})

it('tells the saddest and the gladdest by more than the bend of the mouth, and says nothing aloud', () => {
  const parts = moods.map((mood) => drawn(mood).children.length)
  expect(drawn(0).querySelector('.form-face__tear')).not.toBeNull()
  expect(parts[0]).toBeGreaterThan(parts[1] ?? 0)
  expect(drawn(1).querySelectorAll('circle.form-face__eye')).toHaveLength(0)
  for (const mood of moods) expect(drawn(mood).getAttribute('aria-hidden')).toBe('true')
})
