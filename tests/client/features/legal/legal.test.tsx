// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { AccessibilityScreen } from '#client/features/legal/AccessibilityScreen.tsx'
import { HelpScreen } from '#client/features/legal/HelpScreen.tsx'
import { ImprintScreen } from '#client/features/legal/ImprintScreen.tsx'
import { LicencesScreen } from '#client/features/legal/LicencesScreen.tsx'
import { PrivacyScreen } from '#client/features/legal/PrivacyScreen.tsx'
import { showScreen } from '#tests/support/screen.tsx'

const screens = { HelpScreen, PrivacyScreen, AccessibilityScreen, ImprintScreen, LicencesScreen }

describe('help and legal pages', () => {
  it.each(Object.entries(screens))('leave no gap in their words: %s', async (_, Screen) => {
    for (const language of ['de', 'de-simple', 'en'] as const) {
      const { container, unmount } = await showScreen(<Screen />, { language })
      expect(container.textContent).not.toMatch(/\{\{|\}\}|undefined|\w+\.\w+\.(title|text)/)
      expect(screen.getByRole('heading', { level: 1 })).toBeVisible()
      unmount()
    }
  })

  it('lead from danger to 112 and 110 with one tap', async () => {
    await showScreen(<HelpScreen />)
    expect(screen.getByRole('link', { name: /112/ })).toHaveAttribute('href', 'tel:112')
    expect(screen.getByRole('link', { name: /110/ })).toHaveAttribute('href', 'tel:110')
  })

  it('say what a browser may delete', async () => {
    await showScreen(<HelpScreen />)
    expect(screen.getByText(/sieben Tage/)).toBeVisible()
    expect(screen.getByText(/privaten Fenster/)).toBeVisible()
  })

  it('name the city’s own office and retention', async () => {
    await showScreen(<PrivacyScreen />)
    expect(screen.getByText(/maengelmelder@offenbach.de/)).toBeVisible()
    expect(screen.getByText(/30 Tage nach Abschluss/)).toBeVisible()
  })

  it('admit where the app is not accessible yet, and who can enforce it', async () => {
    await showScreen(<AccessibilityScreen />)
    expect(screen.getByText(/teilweise vereinbar/)).toBeVisible()
    expect(screen.getByRole('link', { name: /lbit.hessen.de/ })).toBeVisible()
    expect(screen.getByText('Stand: 30.11.2026')).toBeVisible()
  })

  it('name every package that is used', async () => {
    const { container } = await showScreen(<LicencesScreen />)
    const words = container.textContent?.toLowerCase() ?? ''
    const names: Readonly<Record<string, string>> = {
      '@fontsource/fira-sans': 'fira sans',
      '@fontsource/noto-emoji': 'noto emoji',
      '@fontsource/noto-sans-arabic': 'noto sans arabic',
      '@kern-ux/native': 'kern',
      pg: 'node-postgres',
      'workbox-window': 'workbox',
    }
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    const missing = Object.keys(dependencies).filter((name) => !words.includes(names[name] ?? name))
    expect(missing).toEqual([])
  })
})
