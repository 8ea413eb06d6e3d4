// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { FollowScreen } from '#client/features/mine/FollowScreen.tsx'
import { anEntry, receipt, reportId } from '#tests/support/mineEntries.ts'
import { showScreen } from '#tests/support/screen.tsx'

const ui = <FollowScreen city="offenbach" id={reportId} />
const path = `/verfolgen/offenbach/${reportId}`

describe('a link to follow a report', () => {
  it('is followed with the secret that stands behind #', async () => {
    const { actions } = await showScreen(ui, { path: `${path}#${receipt}` })
    expect(actions.followReport).toHaveBeenCalledExactlyOnceWith('offenbach', reportId, receipt)
  })

  it.each(['', '#', '#short', `#${receipt}x`, `#${'ä'.repeat(43)}`])(
    'is explained when its secret is missing or damaged: %s',
    async (hash) => {
      const { actions } = await showScreen(ui, { path: path + hash })
      expect(screen.getByText('Dieser Link ist nicht vollständig')).toBeVisible()
      expect(actions.followReport).not.toHaveBeenCalled()
    },
  )

  it('is explained when it names no report', async () => {
    await showScreen(<FollowScreen city="offenbach" id="42" />, { path: `/x#${receipt}` })
    expect(screen.getByText(/stimmt die Kennung der Meldung nicht/)).toBeVisible()
  })

  it('says without a network that the report comes later', async () => {
    await showScreen(ui, {
      path: `${path}#${receipt}`,
      fill: ({ sync }) => sync.setState({ phase: 'offline' }),
    })
    expect(screen.getByText(/geladen, sobald es wieder da ist/)).toBeVisible()
  })

  it('shows the report as soon as it is on the device', async () => {
    const { stores } = await showScreen(ui, { path: `${path}#${receipt}` })
    const delivery = {
      kind: 'handled',
      number: 'OF-1',
      handling: 'in_progress',
      public: true,
    } as const
    stores.mine.setState({ entries: [anEntry(delivery)] })
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Müll und Sperrmüll' }),
    ).toBeVisible()
  })

  it('says so when the device cannot store it, and lets try again', async () => {
    const followReport = async () => {
      throw new Error('full')
    }
    await showScreen(ui, { path: `${path}#${receipt}`, actions: { followReport } })
    expect(await screen.findByRole('button', { name: 'Nochmal versuchen' })).toBeVisible()
  })
})
