// @vitest-environment jsdom

import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { aReporter } from './aReporter.tsx'

afterEach(cleanup)

const fixOf = (accuracy_m: number) => ({
  status: 'found' as const,
  fix: { lat: 50.05, long: 8.75, accuracy_m, at: 0 },
})

test('a position that is off by streets is not sent unnoticed', async () => {
  const reporter = await aReporter({ position: fixOf(1800) })
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  await reporter.title('Passt alles?')
  expect(screen.getByText(/nur grob bekannt, auf etwa 1,8 km/)).toBeDefined()
  await reporter.tap('Ort genauer zeigen')
  await reporter.title('Wo ist das?')
})

test('a good position is no matter for a warning', async () => {
  const reporter = await aReporter({ position: fixOf(12) })
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  await reporter.title('Passt alles?')
  expect(screen.queryByText(/nur grob bekannt/)).toBeNull()
})

test('a text that is too long is kept whole, and says by how much', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  await reporter.title('Passt alles?')
  await reporter.user.click(screen.getByRole('button', { name: /Beschreibung/ }))
  const field = await screen.findByRole('textbox')
  fireEvent.input(field, { target: { value: 'a'.repeat(4010) } })
  expect(await screen.findByText(/kürzen Sie um 10 Zeichen/)).toBeDefined()
  expect(reporter.draft?.description).toHaveLength(4010)
})
