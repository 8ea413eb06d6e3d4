// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { SettingsScreen } from '#client/features/settings/SettingsScreen.tsx'
import { anEntry, anOwnReport } from '#tests/support/mineEntries.ts'
import { showScreen } from '#tests/support/screen.tsx'
import { testNow } from '#tests/support/testNow.ts'

const part = (name: string) => within(screen.getByRole('region', { name }))

describe('the settings', () => {
  it('change city, language and appearance at a tap', async () => {
    const giessen = {
      ...{ id: 'giessen', name: 'Gießen', jurisdiction_id: 'giessen.de' },
      centre: { lat: 50.58, long: 8.67 },
      bounds: [8.6, 50.5, 8.8, 50.7] as [number, number, number, number],
    }
    const { actions } = await showScreen(<SettingsScreen />, {
      fill: ({ city }) => city.setState({ cities: [giessen] }),
    })
    await userEvent.click(screen.getByRole('radio', { name: 'Gießen' }))
    expect(actions.chooseCity).toHaveBeenCalledWith('giessen')
    await userEvent.click(screen.getByRole('radio', { name: 'English' }))
    expect(actions.setLanguage).toHaveBeenCalledWith('en')
    await userEvent.click(screen.getByRole('radio', { name: 'Dunkel' }))
    expect(actions.setTheme).toHaveBeenCalledWith('dark')
    expect(screen.getByRole('radio', { name: 'Dunkel' })).toBeChecked()
  })

  it('say so when a city cannot be loaded without a network', async () => {
    const chooseCity = vi.fn(async () => {
      throw new Error('offline')
    })
    await showScreen(<SettingsScreen />, {
      actions: { chooseCity },
      fill: ({ city }) =>
        city.setState({
          cities: [
            {
              ...{ id: 'fulda', name: 'Fulda', jurisdiction_id: 'fulda.de' },
              ...{ centre: { lat: 50.5, long: 9.7 }, bounds: [9, 50, 10, 51] },
            },
          ],
        }),
    })
    await userEvent.click(screen.getByRole('radio', { name: 'Fulda' }))
    expect(await screen.findByText(/ließen sich gerade nicht laden/)).toBeVisible()
  })

  it.each([
    [{ used: 1_500_000, quota: 0, persisted: true }, /belegt 1,5 MB\./],
    [{ used: 1_500_000, quota: 2_000_000_000, persisted: false }, /von 2 GB/],
    [undefined, /sagt nicht, wie viel Platz/],
  ])('tell honestly what is known of the storage: %o', async (storage, words) => {
    const { stores } = await showScreen(<SettingsScreen />)
    if (storage) stores.app.setState({ storage })
    expect(await part('Speicher auf diesem Gerät').findByText(words)).toBeVisible()
  })

  it('offer the home screen where the browser can, and a picture guide on iPhones', async () => {
    const { actions, stores } = await showScreen(<SettingsScreen />)
    expect(screen.queryByRole('button', { name: 'Installieren' })).toBeNull()
    stores.app.setState({ install: 'prompt' })
    await userEvent.click(await screen.findByRole('button', { name: 'Installieren' }))
    expect(actions.install).toHaveBeenCalledOnce()
    stores.app.setState({ install: 'ios' })
    expect(await screen.findByText(/Zum Home-Bildschirm/)).toBeVisible()
  })

  it('lead to help and the legal pages', async () => {
    await showScreen(<SettingsScreen version="0.1.0" />)
    const links = [
      ['Hilfe und Kontakt', '/hilfe'],
      ['Datenschutz', '/datenschutz'],
      ['Barrierefreiheit', '/barrierefreiheit'],
      ['Impressum', '/impressum'],
      ['Lizenzen', '/lizenzen'],
    ] as const
    for (const [name, href] of links) {
      expect(screen.getByRole('link', { name })).toHaveAttribute('href', href)
    }
    expect(screen.getByText('Version 0.1.0')).toBeVisible()
  })
})

describe('erasing everything on this device', () => {
  it('names what would be lost before it does anything', async () => {
    const { actions } = await showScreen(<SettingsScreen />, {
      fill: ({ mine }) =>
        mine.setState({
          drafts: [
            {
              photos: [],
              draft: {
                ...{ id: 'd', city: 'offenbach', step: 'photo', description: '', attributes: {} },
                ...{
                  contact: {},
                  photos: [],
                  locked: [],
                  created_at: testNow,
                  updated_at: testNow,
                },
              },
            },
          ],
          entries: [
            anEntry({ kind: 'waiting', why: 'no_network', attempts: 0 }, { id: 'a' }),
            anEntry(
              { kind: 'rejected', field: 'place', code: 'place_missing', detail: '' },
              { id: 'b' },
            ),
            anEntry({ kind: 'received', number: 'OF-1', photosLeft: 2, photos: 3 }, { id: 'c' }),
            {
              ...anEntry(
                { kind: 'handled', number: 'OF-2', handling: 'done', public: true },
                { id: 'd', own: anOwnReport() },
              ),
              pending: 1,
            },
          ],
        }),
    })
    await userEvent.click(screen.getByRole('button', { name: 'Alles hier löschen' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('1 Entwurf')).toBeVisible()
    expect(dialog.getByText(/^2 Meldungen, die noch nicht bei der Stadt/)).toBeVisible()
    expect(dialog.getByText(/^2 Fotos/)).toBeVisible()
    expect(dialog.getByText(/^1 Ergänzung/)).toBeVisible()
    expect(dialog.getByText(/Schlüssel zu 2 Meldungen/)).toBeVisible()
    expect(actions.eraseDevice).not.toHaveBeenCalled()
    await userEvent.click(dialog.getByRole('button', { name: 'Ja, alles löschen' }))
    expect(actions.eraseDevice).toHaveBeenCalledOnce()
    await waitFor(() => expect(location.pathname).toBe('/'))
  })

  it('says that nothing unsent is lost when there is nothing', async () => {
    const { actions } = await showScreen(<SettingsScreen />)
    await userEvent.click(screen.getByRole('button', { name: 'Alles hier löschen' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/nichts Ungesendetes verloren/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Abbrechen' }))
    expect(actions.eraseDevice).not.toHaveBeenCalled()
  })

  it('tells when it did not work', async () => {
    const eraseDevice = async () => {
      throw new Error('blocked')
    }
    await showScreen(<SettingsScreen />, { actions: { eraseDevice } })
    await userEvent.click(screen.getByRole('button', { name: 'Alles hier löschen' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, alles löschen' }))
    expect(await screen.findByText(/hat nicht geklappt/)).toBeVisible()
  })
})
