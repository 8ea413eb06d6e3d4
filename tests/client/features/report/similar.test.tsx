// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { aPublicReport } from '#tests/support/publicReports.ts'
import { aDraft, inTown, rubbish } from './aCity.ts'
import { aReporter } from './aReporter.tsx'

const here = { lat: inTown.lat, long: inTown.long, source: 'map' as const }
const draft = { ...aDraft('d1'), service_code: rubbish.service_code, place: here }

async function besideAKnownOne(plain = false) {
  const me = await aReporter({ drafts: [draft], url: '/melden/d1/pruefen', plain })
  const known = aPublicReport({ service_code: rubbish.service_code, ...inTown })
  me.stores.nearby.setState({ reports: [known] })
  return me
}

test('what is new is said once; a change later does not ask again', async () => {
  const me = await besideAKnownOne()
  await me.tap('Ist neu')
  expect(screen.queryByRole('button', { name: 'Ist neu' })).toBeNull()
  await me.tap(/^Beschreibung/)
  await me.title(/dazu schreiben/)
  await me.tap('Weiter')
  await me.title('Passt alles?')
  expect(screen.queryByRole('button', { name: 'Ist neu' })).toBeNull()
})

test('in plain mode it is a question with a page of its own', async () => {
  const me = await besideAKnownOne(true)
  await me.title('Ist das schon gemeldet?')
  expect(screen.queryByRole('button', { name: 'Senden' })).toBeNull()
  await me.tap('Nein, es ist neu')
  await me.title('Ist alles richtig?')
  expect(screen.getByRole('button', { name: 'Senden' })).toBeTruthy()
})
