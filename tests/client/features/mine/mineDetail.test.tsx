// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Actions } from '#client/actions/actions.ts'
import { MineDetail } from '#client/features/mine/MineDetail.tsx'
import type { MineEntry } from '#client/stores/state.ts'
import type { Delivery } from '#domain/delivery.ts'
import { anEntry, anOwnReport, receipt, reportId } from '#tests/support/mineEntries.ts'
import { showScreen } from '#tests/support/screen.tsx'

const show = (entry: MineEntry, actions: Partial<Actions> = {}) =>
  showScreen(<MineDetail id={entry.report.id} />, {
    actions,
    path: `/meine/${entry.report.id}`,
    fill: ({ mine }) => mine.setState({ entries: [entry] }),
  })
const handled = (handling: 'received' | 'in_progress' | 'done' | 'declined'): Delivery => ({
  ...{ kind: 'handled', number: 'OF-2026-00042', handling, public: true },
})
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

describe('one of my reports', () => {
  it('tells its number, story, place and own words', async () => {
    const own = anOwnReport({
      handling: 'done',
      timeline: [
        { at: '2026-05-03T12:05:00Z', kind: 'received', text: '', by: 'city' },
        { at: '2026-05-04T08:00:00Z', kind: 'added', text: 'Es sind vier', by: 'reporter' },
        {
          ...{ at: '2026-05-04T10:00:00Z', kind: 'handling', handling: 'done', by: 'city' },
          text: 'Abgeholt, danke.',
        },
      ],
    })
    await show(anEntry(handled('done'), { number: 'OF-2026-00042', own }))
    expect(screen.getByText('Nummer OF-2026-00042')).toBeVisible()
    const story = screen.getByRole('region', { name: 'Was bisher geschah' })
    expect(within(story).getAllByRole('listitem')).toHaveLength(3)
    expect(within(story).getByText('Abgeholt, danke.')).toBeVisible()
    expect(
      within(story).getByText(/Stadt Offenbach am Main/, { selector: 'li:last-child time' }),
    ).toBeVisible()
    expect(screen.getByText('Drei Säcke neben dem Brunnen')).toBeVisible()
  })

  it('takes a word and a photo after the fact', async () => {
    const { actions } = await show(anEntry(handled('in_progress'), { own: anOwnReport() }))
    await press('Etwas ergänzen')
    await press('Ergänzung senden')
    expect(screen.getByText(/schreiben Sie etwas oder wählen Sie ein Foto/)).toBeVisible()
    await userEvent.type(screen.getByLabelText(/Ihre Ergänzung/), 'Jetzt vier')
    const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' })
    await userEvent.upload(screen.getByLabelText('Aus Galerie'), photo)
    await press('Ergänzung senden')
    expect(actions.addToReport).toHaveBeenCalledWith(reportId, 'Jetzt vier', [photo])
  })

  it('keeps what was typed when the device could not store it', async () => {
    const addToReport = async () => {
      throw new Error('full')
    }
    await show(anEntry(handled('received')), { addToReport })
    await press('Etwas ergänzen')
    await userEvent.type(screen.getByLabelText(/Ihre Ergänzung/), 'Wichtig')
    await press('Ergänzung senden')
    expect(await screen.findByText(/ließ sich auf diesem Gerät nicht speichern/)).toBeVisible()
    expect(screen.getByLabelText(/Ihre Ergänzung/)).toHaveValue('Wichtig')
  })

  it('may be called not fixed once the city calls it done, and not before', async () => {
    const { actions, unmount } = await show(anEntry(handled('done'), { own: anOwnReport() }))
    await press('Nicht erledigt')
    await userEvent.type(screen.getByLabelText(/Was ist noch zu tun/), 'Liegt noch da')
    await press('Als nicht erledigt melden')
    expect(actions.reopenReport).toHaveBeenCalledWith(reportId, 'Liegt noch da', [])
    unmount()
    await show(anEntry(handled('in_progress'), { own: anOwnReport() }))
    expect(screen.queryByRole('button', { name: 'Nicht erledigt' })).toBeNull()
  })

  it('is withdrawn without having to say why', async () => {
    const { actions } = await show(anEntry(handled('received')))
    await press('Zurückziehen')
    expect(screen.getByText(/10 Sekunden/)).toBeVisible()
    await press('Meldung zurückziehen')
    expect(actions.withdrawReport).toHaveBeenCalledWith(reportId, '')
  })

  it('is deleted only after being told what that means', async () => {
    const { actions } = await show(anEntry(handled('received')))
    await press('Meldung löschen')
    expect(screen.getByText(/bei der Stadt und auf diesem Gerät gelöscht/)).toBeVisible()
    await press('Endgültig löschen')
    expect(actions.deleteReport).toHaveBeenCalledWith(reportId)
    await waitFor(() => expect(location.pathname).toBe('/meine'))
  })

  it('names the question the city stumbled over, and leads to mending it', async () => {
    const { actions } = await show(
      anEntry({
        ...{ kind: 'rejected', field: 'attributes.kind', code: 'answer_required' },
        detail: 'missing',
      }),
      { mendReport: vi.fn(async () => 'draft-9') },
    )
    expect(screen.getByText(/Es geht um: (?!eine Antwort|attributes)/)).toBeVisible()
    expect(screen.getByText(/Eine Frage ist noch offen/)).toBeVisible()
    await press('Jetzt ausbessern')
    expect(actions.mendReport).toHaveBeenCalledWith(reportId)
    await waitFor(() => expect(location.pathname).toBe('/melden/draft-9'))
  })

  it('lets go of a refused addition, the report itself staying', async () => {
    const entry: MineEntry = {
      ...anEntry(handled('done'), { own: anOwnReport() }),
      refused: {
        ...{ operation_id: 'op-1', kind: 'report.add', field: '', detail: '' },
        code: 'wrong_state',
      },
    }
    const { actions } = await show(entry)
    expect(screen.getByText('Ihre Ergänzung wurde nicht angenommen')).toBeVisible()
    await press('Verwerfen')
    expect(actions.dropOperation).toHaveBeenCalledWith('op-1')
  })

  it('shows its place on a map to whoever wants to look', async () => {
    await show(anEntry(handled('received')))
    await userEvent.click(screen.getByText('Auf der Karte zeigen'))
    expect(
      await screen.findByLabelText('Karte mit dem Ort dieser Meldung', {}, { timeout: 20_000 }),
    ).toBeVisible()
  })

  it('gives its link with the secret behind #', async () => {
    await show(anEntry(handled('received')))
    await userEvent.click(screen.getByText('Link und QR-Code zum Verfolgen'))
    expect(
      await screen.findByText(new RegExp(`/verfolgen/offenbach/${reportId}#${receipt}`)),
    ).toBeVisible()
    expect(screen.getByRole('img', { name: /QR-Code/ })).toBeVisible()
  })

  it('says so when the city no longer has it', async () => {
    await show(anEntry({ kind: 'gone' }, { gone: 'deleted' }))
    expect(screen.getByText('Diese Meldung gibt es nicht mehr')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Zurückziehen' })).toBeNull()
  })

  it('takes a wrong link for possible, and tells nothing that it does not know', async () => {
    const { report } = anEntry({ kind: 'gone' }, { gone: 'unknown' })
    const { payload: _, own: __, ...followed } = report
    await show({ ...anEntry({ kind: 'gone' }), report: followed })
    expect(screen.getByText(/Vielleicht ist der Link nicht vollständig/)).toBeVisible()
    expect(screen.queryByText('Gemeldet')).toBeNull()
  })

  it('explains where to look when it is not on this device', async () => {
    await showScreen(<MineDetail id={reportId} />)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('nicht auf diesem Gerät')
  })
})
