// @vitest-environment jsdom

import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { countInRound, latestRound, sentInRound } from '#client/stores/roundOf.ts'
import { aDraft } from '../report/aCity.ts'
import { aMineEntry, aReporter } from '../report/aReporter.tsx'

afterEach(cleanup)

const held = { kind: 'held', until: 0 } as const

test('a round counts its reports, the first of which knew of no round yet', () => {
  const mine = {
    loaded: true,
    drafts: [{ draft: { ...aDraft('d'), round_id: 'a' }, photos: [] }],
    entries: [
      aMineEntry({ ...aDraft('b'), round_id: 'a' }, held),
      aMineEntry(aDraft('a'), held),
      aMineEntry(aDraft('x'), held),
    ],
  }
  expect(countInRound(mine, 'a')).toBe(2)
  expect(sentInRound(mine, 'a').map(({ report }) => report.id)).toEqual(['b', 'a'])
  expect(latestRound(mine)).toBe('a')
  expect(latestRound({ ...mine, drafts: [], entries: mine.entries.slice(1) })).toBeUndefined()
})

test('on a round every further report takes two taps and the next one is ready at once', async () => {
  const walker = await aReporter({ url: '/melden?runde=1' })
  expect(await screen.findByText('Ihre Runde beginnt.')).toBeDefined()
  await walker.photo()
  await walker.tap('Wilder Müll')
  await walker.tap('Senden')
  for (let sent = 1; sent <= 3; sent++) {
    expect(await screen.findByText(`Runde: ${sent} gemeldet`)).toBeDefined()
    const before = walker.taps
    await walker.photo()
    await walker.title('Passt alles?')
    await walker.tap('Senden')
    await waitFor(() => expect(location.pathname).toMatch(/foto$/))
    expect(walker.taps - before).toBe(2)
  }
  expect(walker.stores.mine.getState().entries).toHaveLength(4)
})

test('"Noch einmal hier" keeps the category and turns the report into a round', async () => {
  const walker = await aReporter()
  await walker.photo()
  await walker.tap('Wilder Müll')
  await walker.tap('Senden')
  await walker.title('Danke!')
  await walker.tap('Noch einmal hier')
  expect(await screen.findByText('Runde: 1 gemeldet')).toBeDefined()
  expect(walker.draft?.service_code).toBe('muell')
  await walker.photo()
  await walker.title('Passt alles?')
})

test('the round shows each report with its state, and ends without leaving an empty draft', async () => {
  const walker = await aReporter({
    url: '/runde/a',
    drafts: [{ ...aDraft('next'), round_id: 'a', service_code: 'muell' }],
  })
  walker.stores.mine.setState({
    entries: [
      aMineEntry({ ...aDraft('b'), service_code: 'muell', round_id: 'a' }, held),
      aMineEntry({ ...aDraft('a'), service_code: 'loch' }, held),
    ],
  })
  await walker.title('2 in dieser Runde')
  expect(screen.getByRole('link', { name: 'Schlagloch' })).toBeDefined()
  await walker.tap('Runde beenden')
  await waitFor(() => expect(walker.disk.has('next')).toBe(false))
  await walker.title('Anderswo')
})

test('a round can be begun, and the last one taken up again', async () => {
  const walker = await aReporter({
    url: '/runde',
    drafts: [{ ...aDraft('next'), round_id: 'a', service_code: 'muell' }],
  })
  await walker.title('Runde gehen')
  expect(screen.getByText('Ihre letzte Runde')).toBeDefined()
  await walker.user.click(screen.getByRole('link', { name: 'Runde beginnen' }))
  expect(await screen.findByText('Ihre Runde beginnt.')).toBeDefined()
})
