// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import type { PointsMapOptions } from '#client/forms/place/createPointsMap.ts'
import type { FormPlayerProps } from '#client/forms/player.ts'
import type { Point } from '#domain/place.ts'
import { anOffenbachPack } from '#tests/support/screen.tsx'
import type { AskedQuestion } from './aRun.ts'
import { showForm } from './showForm.tsx'

const maps: { options: PointsMapOptions; shown: readonly Point[]; tap: (point: Point) => void }[] =
  []

vi.mock('#client/forms/place/createPointsMap.ts', () => ({
  createPointsMap(_: HTMLElement, options: PointsMapOptions) {
    const made = { options, shown: [] as readonly Point[], tap: (_point: Point): void => undefined }
    maps.push(made)
    return {
      show(points: readonly Point[]) {
        made.shown = points
      },
      onAdd(listener: (point: Point) => void) {
        made.tap = listener
      },
      centre: () => ({ lat: 50.5, long: 8.5 }),
      destroy: () => undefined,
    }
  },
}))

const found = { point: { lat: 50.1, long: 8.76 }, title: 'Bahnhofstraße 3' }
const ports: Partial<FormPlayerProps> = {
  locate: async () => ({ point: { lat: 50.123456789, long: 8.7 }, accuracy_m: 12.34 }),
  findPlaces: async (words) => (words.startsWith('Bahn') ? [found] : []),
  nameOf: async ({ lat }) => `bei Nummer ${lat}`,
}
const ask = (
  question: Partial<AskedQuestion> & Pick<AskedQuestion, 'type'>,
  world: Partial<FormPlayerProps> = {},
) => showForm([{ name: 'q', label: 'Wo?', ...question }], { ...ports, ...world })

describe('a place', () => {
  it('is where the person stands', async () => {
    const { user, answerTo } = await ask({ type: 'geopoint' })
    await user.click(await screen.findByRole('button', { name: 'Hier, wo ich bin' }))
    await waitFor(() => expect(answerTo('/q')).toBe('50.1234568 8.7 0 12.3'))
    await screen.findByText('bei Nummer 50.1234568')
    await user.click(screen.getByRole('button', { name: 'Ort wegnehmen' }))
    expect(answerTo('/q')).toBe('')
  })

  it('that is not to be found leaves the other ways', async () => {
    const { user, answerTo } = await ask({ type: 'geopoint' }, { locate: async () => undefined })
    await user.click(await screen.findByRole('button', { name: 'Hier, wo ich bin' }))
    await screen.findByText(/war nicht zu finden/)
    expect(answerTo('/q')).toBe('')
  })

  it('is found by the name of its street, without looking at a map', async () => {
    const { user, answerTo } = await ask({ type: 'geopoint' })
    await user.type(
      await screen.findByRole('searchbox', { name: 'Straße oder Ort suchen' }),
      'Bahn',
    )
    await user.click(await screen.findByRole('button', { name: /Bahnhofstraße 3/ }))
    expect(answerTo('/q')).toBe('50.1 8.76 0 0')
  })
})

const pack = anOffenbachPack()
const onMap = { mapGround: pack }

describe('on the map', () => {
  it('several places are set by a tap or at the cross, and taken away', async () => {
    const { user, answerTo } = await ask(
      { type: 'geotrace', extra: { 'lab::look': 'dots' } },
      onMap,
    )
    const add = await screen.findByRole('button', { name: 'Punkt setzen' })
    await waitFor(() => expect(maps.at(-1)?.options.figure).toBe('dots'))
    await act(() => maps.at(-1)?.tap({ lat: 50.1, long: 8.7 }))
    expect(answerTo('/q')).toBe('50.1 8.7 0 0')
    await user.click(add)
    expect(answerTo('/q')).toBe('50.1 8.7 0 0;50.5 8.5 0 0')
    expect(screen.getAllByRole('listitem').length).toBe(2)
    await waitFor(() => expect(maps.at(-1)?.shown.length).toBe(2))
    await user.click(screen.getByRole('button', { name: 'Punkt 1 wegnehmen' }))
    expect(answerTo('/q')).toBe('50.5 8.5 0 0')
    await user.click(screen.getByRole('button', { name: 'Letzten wegnehmen' }))
    expect(answerTo('/q')).toBe('')
  })

  it('an area closes by itself from its third corner on', async () => {
    const { answerTo } = await ask({ type: 'geoshape' }, onMap)
    await screen.findByRole('button', { name: 'Punkt setzen' })
    await waitFor(() => expect(maps.at(-1)?.options.figure).toBe('area'))
    for (const lat of [50.1, 50.2, 50.3]) await act(() => maps.at(-1)?.tap({ lat, long: 8.7 }))
    expect(answerTo('/q')).toBe('50.1 8.7 0 0;50.2 8.7 0 0;50.3 8.7 0 0;50.1 8.7 0 0')
    expect(screen.getAllByRole('listitem').length).toBe(3)
  })

  it('a way may be given without the map: where one is, and by street names', async () => {
    const { user, answerTo } = await ask({ type: 'geotrace' })
    await user.click(await screen.findByRole('button', { name: 'Hier, wo ich bin' }))
    await waitFor(() => expect(answerTo('/q')).toBe('50.1234568 8.7 0 0'))
    await user.type(screen.getByRole('searchbox'), 'Bahn')
    await user.click(await screen.findByRole('button', { name: /Bahnhofstraße 3/ }))
    expect(answerTo('/q')).toBe('50.1234568 8.7 0 0;50.1 8.76 0 0')
  })
})
