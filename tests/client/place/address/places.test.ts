import { expect, test } from 'vitest'
import { askWorker, type PlacesWorker } from '#client/place/address/askWorker.ts'
import { createCityPlaces } from '#client/place/address/cityPlaces.ts'
import { createPlaces, type ReadPackFile } from '#client/place/address/places.ts'
import { moved } from '#domain/place.ts'
import { writeAddressFile } from '#protocol/addressFile.ts'
import { writeAssetFile } from '#protocol/assetFile.ts'
import { content, lamps, market } from './aTownOfStreets.ts'

const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json)).buffer
const files: Record<string, ArrayBuffer> = {
  'addresses.json': bytesOf(writeAddressFile(content)),
  'assets/street_lamp.json': bytesOf(writeAssetFile(lamps)),
}
const town = {
  id: 'musterstadt',
  name: 'Musterstadt',
  kinds: ['street_lamp', 'waste_basket'] as const,
}

/** A device with these files; `line.up` says whether they are to be had now. */
function aDevice(
  kept: Record<string, ArrayBuffer> = files,
  spawn = (): PlacesWorker | undefined => undefined,
) {
  const line = { up: true }
  const clock = { now: 0 }
  const read: string[] = []
  const readPackFile: ReadPackFile = async (_, __, name) => {
    read.push(name)
    return line.up ? kept[name] : undefined
  }
  const ask = askWorker(spawn, async () => createCityPlaces())
  return { line, clock, read, places: createPlaces({ readPackFile, ask, now: () => clock.now }) }
}

test('addresses, places around and lamps come from the files of the city', async () => {
  const { places, read } = aDevice()
  const [first] = await places.search(town, 'kaiserstr 12', market)
  expect(first).toMatchObject({ kind: 'address', street: 'Kaiserstraße', number: '12' })
  expect(await places.search(town, 'Laterne 4711', market)).toMatchObject([{ kind: 'asset' }])
  expect(await places.where(town, moved(market, 5, 165))).toMatchObject({ number: '12' })
  expect(await places.near(town, 'street_lamp', market)).toHaveLength(4)
  expect(await places.near(town, 'waste_basket', market)).toEqual([])
  expect(read).toHaveLength(3)
})

test('without the files nothing is known, and once they are there, all is', async () => {
  const { places, line, clock, read } = aDevice()
  line.up = false
  expect(await places.search(town, 'kaiserstr', market)).toEqual([])
  expect(await places.where(town, market)).toBeUndefined()
  expect(read).toHaveLength(3)
  line.up = true
  clock.now += 31_000
  expect(await places.search(town, 'kaiserstr', market)).not.toEqual([])
})

test('a damaged file is as good as none, and the others still serve', async () => {
  const { places } = aDevice({ ...files, 'addresses.json': bytesOf({ format: 'other' }) })
  expect(await places.know(town)).toEqual({ addresses: false, kinds: ['street_lamp'] })
  expect(await places.where(town, market)).toBeUndefined()
  expect(await places.near(town, 'street_lamp', market)).not.toEqual([])
  const torn = aDevice({ 'addresses.json': new TextEncoder().encode('{"format":').buffer })
  expect(await torn.places.know(town)).toEqual({ addresses: false, kinds: [] })
})

test('a worker that dies costs the answer under way, not the ones after it', async () => {
  const answerTo = createCityPlaces()
  const listeners: { onBroken?: () => void; onMessage?: (event: MessageEvent) => void } = {}
  const { places } = aDevice(files, () => ({
    postMessage: (request) =>
      request.kind === 'where'
        ? listeners.onBroken?.()
        : listeners.onMessage?.(
            new MessageEvent('message', { data: { id: request.id, answer: answerTo(request) } }),
          ),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'error') listeners.onBroken = listener as () => void
      else listeners.onMessage = listener as (event: MessageEvent) => void
    },
  }))
  expect(await places.search(town, 'kaiserstr', market)).not.toEqual([])
  expect(await places.where(town, moved(market, 5, 165))).toBeUndefined()
  expect(await places.where(town, moved(market, 5, 165))).toMatchObject({ number: '12' })
})
