// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { PrivacyScreen } from '#client/features/legal/PrivacyScreen.tsx'
import { UnclearScreen } from '#client/features/legal/UnclearScreen.tsx'
import { showScreen } from '#tests/support/screen.tsx'

describe('a text translated by machine', () => {
  it('says so, that the German one counts, and where to tell a mistake', async () => {
    await showScreen(<PrivacyScreen />, { language: 'tr', path: '/datenschutz' })
    expect(screen.getByText(/otomatik olarak çevrildi/)).toHaveTextContent(/Almanca/)
    const tell = screen.getByRole('link', { name: /Hata mı var/ })
    expect(tell).toHaveAttribute('href', '/unverstaendlich?von=%2Fdatenschutz')
  })

  it('is not spoken of in German', async () => {
    const { container } = await showScreen(<PrivacyScreen />)
    expect(container.textContent).not.toContain('automatisch übersetzt')
  })
})

describe('a text that is hard to understand', () => {
  it('is reported with screen, part and language, without the name of a report', async () => {
    document.title = 'Śmieci – Stadtlabor'
    const startDraft = vi.fn(async () => 'entwurf')
    const editDraft = vi.fn()
    const report = '/meine/0193a5a0-0000-7000-8000-000000000001'
    await showScreen(<UnclearScreen />, {
      actions: { startDraft, editDraft },
      path: `/unverstaendlich?von=${encodeURIComponent(`${report}?x=1&seite=teil`)}`,
      language: 'pl',
    })
    const user = userEvent.setup()
    await user.type(screen.getByRole('textbox'), 'Bearbeitung')
    await user.click(screen.getByRole('button', { name: /Dalej do wysłania/ }))
    expect(startDraft).toHaveBeenCalledWith({
      service_code: 'sonstiges',
      place: { description: 'Stadtlabor /meine/…?seite=teil „Śmieci“ (pl)', source: 'address' },
    })
    expect(editDraft).toHaveBeenCalledWith({ description: 'Tekst niezrozumiały: Bearbeitung' })
  })
})
