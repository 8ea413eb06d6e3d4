// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { OfflineState } from '#client/stores/state.ts'
import { useOfflineCity } from '#client/stores/useOfflineCity.ts'
import { OfflineCity, OfflineOffer } from '#client/ui/OfflineCity.tsx'
import { showScreen } from '#tests/support/screen.tsx'

const offered: OfflineState = { status: 'offered', bytes: 1_100_000, done: 0, declined: false }
const InSettings = () => <OfflineCity {...useOfflineCity()} />
const Elsewhere = () => <OfflineOffer {...useOfflineCity()} />

async function show(state: OfflineState, where = InSettings, actions = {}) {
  const Where = where
  const shown = await showScreen(<Where />, {
    actions,
    fill: ({ offline }) => offline.setState(state, true),
  })
  return shown
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

test('the size is said before the tap, and the tap begins', async () => {
  const { actions } = await show(offered)
  expect(await screen.findByText(/Braucht 1,1 MB auf diesem Gerät/)).toBeVisible()
  await press('Jetzt speichern')
  expect(actions.saveCityMap).toHaveBeenCalledWith({ mobile: false })
})

test('on the mobile network it asks, and takes no for an answer', async () => {
  const saveCityMap = vi.fn(async ({ mobile } = { mobile: false }) =>
    mobile ? ('started' as const) : ('ask' as const),
  )
  const { actions } = await show(offered, Elsewhere, { saveCityMap })
  await press('Jetzt speichern')
  expect(await screen.findByText(/Sie sind im Mobilnetz oder sparen Daten/)).toBeVisible()
  await press('Nicht jetzt')
  expect(actions.declineCityMap).toHaveBeenCalledOnce()
  expect(saveCityMap).toHaveBeenCalledOnce()
})

test('progress, size and time left are shown, and it can be stopped', async () => {
  const { actions, stores } = await show({ ...offered, status: 'saving', done: 550_000 })
  expect(await screen.findByText(/von 1,1 MB geladen/)).toBeVisible()
  stores.saving.setState({ stalled: false, ms_left: 14_000 }, true)
  expect(await screen.findByText('noch etwa 14 Sekunden')).toBeVisible()
  stores.saving.setState({ stalled: true }, true)
  expect(await screen.findByText('Gerade kein Netz. Es geht von selbst weiter.')).toBeVisible()
  await press('Anhalten')
  expect(actions.pauseCityMap).toHaveBeenCalledOnce()
})

test('what is stopped may go on or be thrown away', async () => {
  const { actions } = await show({ ...offered, status: 'paused', done: 550_000 })
  await press('Weiterladen')
  expect(actions.saveCityMap).toHaveBeenCalledOnce()
  await press('Vom Gerät entfernen')
  expect(actions.removeCityMap).toHaveBeenCalledOnce()
})

test('a full device is told with the room it takes, and that reports are safe', async () => {
  await show({ ...offered, status: 'failed', problem: 'full' })
  expect(await screen.findByText('Der Platz auf diesem Gerät reicht nicht.')).toBeVisible()
  expect(screen.getByText(/Ihre Meldungen sind sicher.*1,1 MB/)).toBeVisible()
})

test('what is kept can be removed in the settings, and is offered nowhere else', async () => {
  const kept: OfflineState = { ...offered, status: 'kept', done: 1_100_000, kept_at: 0 }
  const { actions, unmount } = await show(kept)
  await press('Vom Gerät entfernen')
  expect(actions.removeCityMap).toHaveBeenCalledOnce()
  unmount()
  const { container } = await show(kept, Elsewhere)
  expect(container).toHaveTextContent('')
})

test('whoever said no is offered it in the settings only', async () => {
  const { container } = await show({ ...offered, declined: true }, Elsewhere)
  expect(container).toHaveTextContent('')
})
