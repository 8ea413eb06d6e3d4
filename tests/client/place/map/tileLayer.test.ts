// @vitest-environment jsdom
import { Point } from 'leaflet'
import { expect, test, vi } from 'vitest'
import type { Paper } from '#client/place/map/city/cityColours.ts'
import type { Drawings, Found } from '#client/place/map/city/drawings.ts'
import { createSlicer } from '#client/place/map/city/sliced.ts'
import { CityTileLayer } from '#client/place/map/city/tileLayer.ts'

/** A layer whose tiles are read when the test says so. */
function aLayer() {
  const answers: ((found: Found) => void)[] = []
  const onGap = vi.fn()
  const layer = new CityTileLayer(
    {
      drawings: {
        get: () => new Promise((answer) => answers.push(answer)),
        peek: () => undefined,
      } satisfies Drawings,
      slicer: createSlicer({ now: () => 0, later: (work) => work() }),
      paper: () => ({}) as Paper,
      deepest: 14,
      onDrawn: () => undefined,
      onGap,
    },
    {},
  )
  const make = (x: number, done = vi.fn()) => {
    const coords = Object.assign(new Point(x, 5), { z: 14 })
    const { createTile } = layer as unknown as {
      createTile: (at: typeof coords, done: () => void) => HTMLCanvasElement
    }
    return { canvas: createTile.call(layer, coords, done), done }
  }
  const take = (tile: HTMLElement) => layer.fire('tileunload', { tile })
  return { make, take, answers, onGap }
}

test('a square that was taken away says nothing any more, also not for the one in its place', async () => {
  const { make, take, answers } = aLayer()
  const first = make(1)
  take(first.canvas)
  const second = make(1)
  answers[0]?.('none')
  await Promise.resolve()
  await Promise.resolve()
  expect(first.done).not.toHaveBeenCalled()
  answers[1]?.('none')
  await vi.waitFor(() => expect(second.done).toHaveBeenCalledOnce())
})

test('canvases that were taken away are used again, clean', () => {
  const { make, take } = aLayer()
  const { canvas } = make(1)
  canvas.className = 'leaflet-tile leaflet-tile-loaded'
  canvas.style.opacity = '0.4'
  take(canvas)
  const again = make(2).canvas
  expect(again).toBe(canvas)
  expect(again.className + again.style.opacity).toBe('')
  expect(make(3).canvas).not.toBe(canvas)
})

test('a square beyond the archive is empty, what its canvas showed before is gone', async () => {
  const { make, take, answers } = aLayer()
  const { canvas } = make(1)
  canvas.width = 512
  take(canvas)
  const { done } = make(2)
  answers[1]?.('none')
  await vi.waitFor(() => expect(done).toHaveBeenCalled())
  expect(canvas.width).toBe(0)
})

test('a part that cannot be read is told, and its square is done', async () => {
  const { make, answers, onGap } = aLayer()
  const { done } = make(1)
  answers[0]?.('unreachable')
  await vi.waitFor(() => expect(done).toHaveBeenCalled())
  expect(onGap).toHaveBeenCalledOnce()
})
