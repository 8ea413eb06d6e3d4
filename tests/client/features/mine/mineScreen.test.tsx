// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { DraftRow } from '#client/db/schema.ts'
import { MineScreen } from '#client/features/mine/MineScreen.tsx'
import { anEntry } from '#tests/support/mineEntries.ts'
import { showScreen } from '#tests/support/screen.tsx'
import { testNow } from '#tests/support/testNow.ts'

const aDraft: DraftRow = {
  ...{ id: 'd1', city: 'offenbach', step: 'photo', description: '', attributes: {}, contact: {} },
  ...{ photos: [], locked: [], created_at: testNow, updated_at: testNow - 3_600_000 },
}
const noNetwork = { kind: 'waiting', why: 'no_network', attempts: 2 } as const

describe('the screen Meine', () => {
  it('invites to report where there is nothing yet', async () => {
    await showScreen(<MineScreen />)
    expect(screen.getByRole('link', { name: 'Melden' })).toHaveAttribute('href', '/melden')
  })

  it('lists drafts and reports with category, place and state', async () => {
    await showScreen(<MineScreen />, {
      fill: ({ mine }) =>
        mine.setState({ drafts: [{ draft: aDraft, photos: [] }], entries: [anEntry(noNetwork)] }),
    })
    const unsent = screen.getByRole('region', { name: /Noch nicht abgeschickt/ })
    expect(within(unsent).getByRole('link', { name: 'Müll und Sperrmüll' })).toHaveAttribute(
      'href',
      expect.stringContaining('/meine/'),
    )
    expect(within(unsent).getByText('Marktplatz 1')).toBeVisible()
    expect(within(unsent).getByText('Wartet auf Netz')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Noch ohne Kategorie' })).toHaveAttribute(
      'href',
      '/melden/d1',
    )
  })

  it('says what waits, why, and when it is tried again, and sends at a tap', async () => {
    const { actions } = await showScreen(<MineScreen />, {
      fill: ({ mine, sync }) => {
        mine.setState({ entries: [anEntry(noNetwork)] })
        sync.setState({
          phase: 'offline',
          waiting: 2,
          photosWaiting: 3,
          retry_at: testNow + 60_000,
        })
      },
    })
    const box = screen.getByRole('region', { name: 'Was noch wartet' })
    expect(box).toHaveTextContent(
      '2 Meldungen warten und 3 Fotos warten, weil gerade kein Netz da ist.',
    )
    expect(box).toHaveTextContent(/Nächster Versuch um \d\d:\d\d Uhr/)
    await userEvent.click(within(box).getByRole('button', { name: 'Jetzt senden' }))
    expect(actions.sendNow).toHaveBeenCalledOnce()
  })

  it('shows how far the photo on its way has come', async () => {
    await showScreen(<MineScreen />, {
      fill: ({ mine, sync }) => {
        const entry = anEntry({ kind: 'sending' })
        mine.setState({ entries: [entry] })
        sync.setState({ photo: { report_id: entry.report.id, index: 2, of: 3, done: 0.4 } })
      },
    })
    expect(screen.getByRole('progressbar', { name: 'Foto 2 von 3 wird gesendet' })).toHaveValue(0.4)
  })

  it('folds a round into one line with its day and count', async () => {
    await showScreen(<MineScreen />, {
      fill: ({ mine }) =>
        mine.setState({
          entries: Array.from({ length: 30 }, (_, i) =>
            anEntry({ kind: 'sending' }, { id: `id-${i}`, round_id: 'r' }),
          ),
        }),
    })
    expect(screen.getByText('Runde vom 3. Mai, 30 Meldungen')).toBeVisible()
    expect(screen.queryAllByRole('link', { name: 'Müll und Sperrmüll' })).toHaveLength(0)
  })

  it('deletes a draft at one tap; the shell offers to undo it', async () => {
    const { actions } = await showScreen(<MineScreen />, {
      fill: ({ mine }) => mine.setState({ drafts: [{ draft: aDraft, photos: [] }] }),
    })
    await userEvent.click(screen.getByRole('button', { name: 'Entwurf löschen' }))
    expect(actions.deleteDraft).toHaveBeenCalledWith('d1')
  })
})

describe('everything unsent as a file', () => {
  const open = () => userEvent.click(screen.getByText('Ungesendetes sichern'))

  it('is offered as a download under the name it was given', async () => {
    const clicked: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      clicked.push(this.download)
    })
    await showScreen(<MineScreen />, {
      actions: { exportUnsent: async () => new File(['{}'], 'stadtlabor-2026-05-04.json') },
    })
    await open()
    await userEvent.click(await screen.findByRole('button', { name: /als Datei sichern/ }))
    await screen.findByText(/Die Datei ist fertig: stadtlabor-2026-05-04.json/)
    expect(clicked).toEqual(['stadtlabor-2026-05-04.json'])
  })

  it('is read in again with a clear account of what came of it', async () => {
    const importUnsent = vi.fn(async () => ({ imported: 2, known: 1 }))
    await showScreen(<MineScreen />, { actions: { importUnsent } })
    await open()
    await userEvent.upload(
      await screen.findByLabelText('Datei einlesen'),
      new File(['{}'], 'a.json', { type: 'application/json' }),
    )
    expect(await screen.findByText(/2 Meldungen sind jetzt auf diesem Gerät/)).toBeVisible()
    expect(screen.getByText(/1 war schon da/)).toBeVisible()
  })

  it.each([
    ['not_ours', /nicht aus dem Stadtlabor/],
    ['newer_version', /neueren Version/],
    ['damaged', /beschädigt/],
    ['something_else', /ließ sich nicht einlesen/],
  ])('is refused with the reason and the remedy: %s', async (code, words) => {
    const importUnsent = async () => {
      throw Object.assign(new Error('no'), { code })
    }
    await showScreen(<MineScreen />, { actions: { importUnsent } })
    await open()
    await userEvent.upload(
      await screen.findByLabelText('Datei einlesen'),
      new File(['x'], 'a.json', { type: 'application/json' }),
    )
    await waitFor(() => expect(screen.getByText(words)).toBeVisible())
    expect(screen.getByText(/alles geblieben, wie es war/)).toBeVisible()
  })
})
