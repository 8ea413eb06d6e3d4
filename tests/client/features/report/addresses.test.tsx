// @vitest-environment jsdom

import { cleanup, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { askWorker } from '#client/place/address/askWorker.ts'
import { createCityPlaces } from '#client/place/address/cityPlaces.ts'
import { createPlaces } from '#client/place/address/places.ts'
import { moved } from '#domain/place.ts'
import { writeAddressFile } from '#protocol/addressFile.ts'
import { writeAssetFile } from '#protocol/assetFile.ts'
import { content, lamps, market } from '#tests/client/place/address/aTownOfStreets.ts'
import { aCategory, aDraft, aPack } from './aCity.ts'
import { aReporter } from './aReporter.tsx'

afterEach(cleanup)

const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json)).buffer
const files: Record<string, ArrayBuffer> = {
  'addresses.json': bytesOf(writeAddressFile(content)),
  'assets/street_lamp.json': bytesOf(writeAssetFile(lamps)),
}
const light = aCategory('licht', {
  service_name: { de: 'Licht aus', en: 'Light out' },
  asset_kind: 'street_lamp',
})

/** A device that keeps the pack of its city; 165 m down the street from the market. */
async function aReporterWithPack(url: string, place = moved(market, 5, 165), kept = files) {
  const places = createPlaces({
    readPackFile: async (_, __, name) => kept[name],
    ask: askWorker(
      () => undefined,
      async () => createCityPlaces(),
    ),
    now: () => 0,
  })
  const draft = { ...aDraft('d1'), place: { ...place, source: 'map' as const } }
  const pack = aPack()
  const list = { ...pack.list, categories: [...pack.list.categories, light] }
  return aReporter({ drafts: [draft], url, places, pack: { ...pack, list } })
}

test('an address is typed with a mistake, the first hit taken with Enter, and the pin is there', async () => {
  const reporter = await aReporterWithPack('/melden/d1/ort')
  const field = await screen.findByRole('searchbox', { name: 'Adresse oder Ort suchen' })
  await reporter.user.type(field, 'domstrase 4')
  const hits = await screen.findByRole('list', { name: 'Gefundene Orte' })
  expect(await within(hits).findByRole('button', { name: /^Domstraße 4/ })).toBeTruthy()
  await reporter.user.keyboard('{Enter}')
  await waitFor(() =>
    expect(reporter.draft?.place).toMatchObject({
      source: 'address',
      address_string: 'Domstraße 4',
    }),
  )
  expect(reporter.draft?.place?.lat).toBeCloseTo(moved(market, 300, 45).lat, 4)
  expect(await screen.findByText('Die Markierung steht vor Domstraße 4.')).toBeTruthy()
  expect(screen.queryByRole('list', { name: 'Gefundene Orte' })).toBeNull()
})

test('what the directory does not know is taken as it is written', async () => {
  const reporter = await aReporterWithPack('/melden/d1/ort')
  const field = await screen.findByRole('searchbox', { name: 'Adresse oder Ort suchen' })
  await reporter.user.type(field, 'Xylophon 7')
  await reporter.tap('„Xylophon 7“ so übernehmen')
  expect(reporter.draft?.place).toMatchObject({ address_string: 'Xylophon 7', source: 'map' })
})

test('without a pack the place is told in the free field, as before', async () => {
  await aReporterWithPack('/melden/d1/ort', market, {})
  expect(await screen.findByLabelText(/Adresse oder Straße/)).toBeTruthy()
  expect(screen.queryByRole('searchbox')).toBeNull()
})

test('a point gets its address by itself; the words of a person stay', async () => {
  const reporter = await aReporterWithPack('/melden/d1/pruefen')
  await waitFor(() => expect(reporter.draft?.place?.address_string).toBe('vor Kaiserstraße 12'))
  expect(reporter.draft?.place?.source).toBe('map')
  const moveTo = (eastM: number) => {
    const place = { ...reporter.draft?.place, ...moved(market, 5, eastM), source: 'map' as const }
    reporter.change({ place })
  }
  moveTo(15)
  await waitFor(() => expect(reporter.draft?.place?.address_string).toBe('vor Kaiserstraße 2'))
  reporter.change({ place: { ...reporter.draft?.place, address_string: 'Hinterhof' } })
  moveTo(165)
  await screen.findByText('Hinterhof')
  expect(reporter.draft?.place?.address_string).toBe('Hinterhof')
})

test('the lamp that is meant is one tap; its number goes along and the pin moves to it', async () => {
  const reporter = await aReporterWithPack('/melden/d1/kategorie', moved(market, 0, 0))
  await reporter.tap('Licht aus')
  await reporter.title('Passt alles?')
  await reporter.tap(/^Laterne 4711/)
  expect(reporter.draft?.attributes).toEqual({ asset_id: 'n1', asset_ref: '4711' })
  expect(reporter.draft?.place).toMatchObject({ source: 'asset' })
  expect(reporter.draft?.place?.long).toBeCloseTo(moved(market, 0, 8).long, 4)
  await waitFor(() =>
    expect(reporter.draft?.place?.address_string).toBe('Laterne 4711, vor Kaiserstraße 2'),
  )
  expect(screen.queryByRole('button', { name: 'Es ist etwas anderes' })).toBeNull()
})

test('a lamp found by its number is the lamp that is meant', async () => {
  const reporter = await aReporterWithPack('/melden/d1/kategorie', moved(market, 300, 0))
  await reporter.tap('Licht aus')
  await reporter.tap(/^Ort/)
  const field = await screen.findByRole('searchbox', { name: 'Adresse oder Ort suchen' })
  await reporter.user.type(field, 'lampe 4712')
  await reporter.tap(/^Laterne 4712/)
  expect(reporter.draft?.attributes).toEqual({ asset_id: 'n2', asset_ref: '4712' })
  await waitFor(() =>
    expect(reporter.draft?.place?.address_string).toBe('Laterne 4712, vor Kaiserstraße 4'),
  )
})

test('something else is one tap, and is not asked again', async () => {
  const reporter = await aReporterWithPack('/melden/d1/kategorie', moved(market, 0, 0))
  await reporter.tap('Licht aus')
  await reporter.tap('Es ist etwas anderes')
  expect(screen.queryByRole('button', { name: /Laterne 4711/ })).toBeNull()
  expect(reporter.draft?.attributes).toEqual({})
})

test('where no lamp is near, nobody is asked which one', async () => {
  const reporter = await aReporterWithPack('/melden/d1/kategorie', moved(market, 300, 0))
  await reporter.tap('Licht aus')
  await reporter.title('Passt alles?')
  await waitFor(() => expect(reporter.draft?.place?.address_string).toBeTruthy())
  expect(screen.queryByRole('button', { name: /Laterne/ })).toBeNull()
})

test('another category is not about that lamp', async () => {
  const reporter = await aReporterWithPack('/melden/d1/kategorie', moved(market, 0, 0))
  await reporter.tap('Licht aus')
  await reporter.tap(/^Laterne 4711/)
  await reporter.tap(/Kategorie/)
  await reporter.tap('Wilder Müll')
  await reporter.title('Passt alles?')
  expect(reporter.draft?.attributes).toEqual({})
})
