// @vitest-environment jsdom

import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { MapFrame } from '#client/place/map/MapFrame.tsx'
import { useMapChunk } from '#client/place/map/useMapChunk.ts'

const labels = { loading: 'Karte wird geladen', failed: 'Karte fehlt', retry: 'Noch einmal' }

const Frame = ({ load }: { load: () => Promise<string> }) => {
  const [chunk, retry] = useMapChunk(load)
  return (
    <MapFrame chunk={chunk} labels={labels} onRetry={retry}>
      <p>{chunk.kind === 'ready' ? chunk.value : ''}</p>
    </MapFrame>
  )
}
afterEach(cleanup)

test('while the map is on its way the person is told so', () => {
  render(<Frame load={() => new Promise(() => undefined)} />)
  expect(screen.getByRole('status').textContent).toBe('Karte wird geladen')
})

test('a map that did not come says so and can be asked for again', async () => {
  const answers = [Promise.reject(new Error('offline')), Promise.resolve('Offenbach')]
  const load = () => answers.shift() ?? Promise.reject(new Error('asked too often'))
  render(<Frame load={load} />)
  expect((await screen.findByRole('alert')).textContent).toContain('Karte fehlt')
  fireEvent.click(screen.getByRole('button', { name: 'Noch einmal' }))
  expect(await screen.findByText('Offenbach')).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
})
