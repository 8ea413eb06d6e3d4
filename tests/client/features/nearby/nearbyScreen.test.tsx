// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { NearbyScreen } from '#client/features/nearby/NearbyScreen.tsx'
import type { PublicReport } from '#protocol/report.ts'
import { aPublicReport, manyReports } from '#tests/support/publicReports.ts'
import { showScreen } from '#tests/support/screen.tsx'
import { testNow } from '#tests/support/testNow.ts'

const show = (reports: readonly PublicReport[], path = '/naehe') =>
  showScreen(<NearbyScreen />, {
    path,
    fill: ({ nearby }) => nearby.setState({ reports, updated_at: testNow - 300_000 }),
  })
const focused = () => document.activeElement as HTMLElement
const list = () => screen.getByRole('list', { name: 'Liste der Meldungen' })

describe('the screen In der Nähe', () => {
  it('shows the list first: what, where, how long ago, how it stands', async () => {
    await show([aPublicReport({ supports: 3, handling: 'in_progress', example: true })])
    const [entry] = within(list()).getAllByRole('listitem')
    expect(entry).toHaveTextContent('Müll und Sperrmüll')
    expect(entry).toHaveTextContent('Waldstraße 10')
    expect(entry).toHaveTextContent('gestern')
    expect(entry).toHaveTextContent('In Arbeit')
    expect(entry).toHaveTextContent('Betrifft 3 weitere Menschen')
    expect(entry).toHaveTextContent('Beispiel')
    expect(screen.getByText(/Stand: vor 5 Minuten/)).toBeVisible()
  })

  it('says without a network how old its knowledge is', async () => {
    const { stores } = await show([aPublicReport()])
    stores.sync.setState({ phase: 'offline' })
    expect(await screen.findByText(/Kein Netz. Stand: vor 5 Minuten/)).toBeVisible()
  })

  it('tells "never loaded" from "nothing reported" from "nothing fits"', async () => {
    const { stores } = await showScreen(<NearbyScreen />)
    expect(screen.getByText('Die Meldungen sind noch nicht auf diesem Gerät')).toBeVisible()
    stores.nearby.setState({ updated_at: testNow })
    expect(await screen.findByText('Hier ist noch nichts gemeldet')).toBeVisible()
    stores.nearby.setState({ reports: [aPublicReport({ handling: 'done' })] })
    expect(await screen.findByText('Dazu passt keine Meldung')).toBeVisible()
  })

  it('counts me in with one tap, and shows that it did', async () => {
    const { actions, stores } = await show([aPublicReport()])
    await userEvent.click(screen.getByRole('button', { name: /Betrifft mich auch/ }))
    expect(actions.supportReport).toHaveBeenCalledWith('p1')
    stores.nearby.setState({ supported: new Set(['p1']) })
    expect(await screen.findByText('Von Ihnen unterstützt')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Betrifft mich auch/ })).toBeNull()
  })

  it('does not ask for support of what is finished', async () => {
    await show([aPublicReport({ status: 'closed', handling: 'received' })])
    expect(screen.queryByRole('button', { name: /Betrifft mich auch/ })).toBeNull()
  })

  it('narrows down by category, and comes back', async () => {
    await show([aPublicReport(), aPublicReport({ id: 'p2', service_code: 'beleuchtung' })])
    await userEvent.click(screen.getByText('Filtern'))
    await userEvent.click(await screen.findByRole('checkbox', { name: /Straßenbeleuchtung/ }))
    await waitFor(() => expect(within(list()).getAllByRole('listitem')).toHaveLength(1))
    expect(screen.getByText(/1 von 2 Meldungen/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Filter zurücksetzen' }))
    await waitFor(() => expect(within(list()).getAllByRole('listitem')).toHaveLength(2))
  })

  it('searches while typing, with a typing error', async () => {
    await show([
      aPublicReport(),
      aPublicReport({ id: 'p2', description: 'Laterne flackert', address: 'Domstraße 1' }),
    ])
    await userEvent.type(screen.getByLabelText('Suchen'), 'laternne')
    await waitFor(() => expect(within(list()).getAllByRole('listitem')).toHaveLength(1))
    expect(list()).toHaveTextContent('Domstraße 1')
  })

  it('asks for the position only at the tap, and a refusal is no dead end', async () => {
    const { actions, stores } = await show([aPublicReport()])
    expect(actions.locate).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Hier, wo ich bin' }))
    expect(actions.locate).toHaveBeenCalledOnce()
    stores.position.setState({ status: 'refused' })
    expect(await screen.findByText(/nicht freigegeben/)).toBeVisible()
    expect(within(list()).getAllByRole('listitem')).toHaveLength(1)
  })

  it('opens a report by its address, also one that is gone', async () => {
    await show([aPublicReport({ status_notes: 'Wird am Montag geholt' })], '/naehe?id=p1')
    expect(within(screen.getByRole('dialog')).getByText('Wird am Montag geholt')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Schließen' }))
    await waitFor(() => expect(location.search).toBe(''))
  })

  it('explains an address whose report is not there', async () => {
    await show([aPublicReport()], '/naehe?id=unknown')
    expect(within(screen.getByRole('dialog')).getByText(/nicht \(mehr\) öffentlich/)).toBeVisible()
  })

  it('draws ten thousand reports a page at a time', async () => {
    await show(manyReports(10_000, ['muell', 'strasse']))
    expect(list().children).toHaveLength(50)
    await userEvent.click(screen.getByRole('button', { name: '50 weitere zeigen' }))
    await waitFor(() => expect(list().children).toHaveLength(100))
    // Who works by keyboard goes on reading at the first new entry.
    await waitFor(() => expect(list().children[50]).toContainElement(focused()))
  })
})
