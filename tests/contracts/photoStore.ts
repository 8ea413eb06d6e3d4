import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { PhotoStore, PhotoVersion } from '#server/photos/photoStore.ts'

const versions: readonly PhotoVersion[] = ['master', 'full', 'thumb']
const hourMs = 3_600_000

/** What every place for photos must do; `open` gives an empty one. */
export function describePhotoStore(name: string, open: () => Promise<PhotoStore>): void {
  const bytesOf = (words: string) => new Uint8Array(createHash('sha512').update(words).digest())
  const nameOf = (words: string) => createHash('sha256').update(words).digest('hex')
  /** As a plain array of bytes: whether it comes as a Buffer is no matter. */
  const got = async (store: PhotoStore, words: string, version: PhotoVersion) => {
    const bytes = await store.get(nameOf(words), version)
    return bytes && new Uint8Array(bytes)
  }
  const listed = async (store: PhotoStore, before: number) => {
    const names: string[] = []
    for await (const sha256 of store.olderThan(before)) names.push(sha256)
    return names.sort()
  }

  describe(`photos on ${name}`, () => {
    test('each version comes back byte for byte, and none in place of another', async () => {
      const store = await open()
      for (const version of versions) await store.put(nameOf('a'), version, bytesOf(version))
      for (const version of versions) {
        expect(await got(store, 'a', version)).toEqual(bytesOf(version))
      }
    })

    test('a photo of no bytes and a piece of a larger memory are kept as they are', async () => {
      const store = await open()
      await store.put(nameOf('a'), 'full', new Uint8Array())
      await store.put(nameOf('a'), 'thumb', bytesOf('large').subarray(10, 20))
      expect((await store.get(nameOf('a'), 'full'))?.byteLength).toBe(0)
      expect(await got(store, 'a', 'thumb')).toEqual(bytesOf('large').subarray(10, 20))
    })

    test('what was never put is not there, and that is no error', async () => {
      const store = await open()
      await store.put(nameOf('a'), 'thumb', bytesOf('a'))
      expect(await store.get(nameOf('a'), 'full')).toBeUndefined()
      expect(await store.get(nameOf('b'), 'thumb')).toBeUndefined()
    })

    test('the same photo twice, also at once, is one photo', async () => {
      const store = await open()
      const put = () => store.put(nameOf('a'), 'master', bytesOf('a'))
      await Promise.all([put(), put(), put()])
      await put()
      expect(await got(store, 'a', 'master')).toEqual(bytesOf('a'))
      expect(await listed(store, Date.now() + hourMs)).toEqual([nameOf('a')])
    })

    test('a removed photo is gone in all versions, its neighbour stays, and again is no harm', async () => {
      const store = await open()
      for (const version of versions) await store.put(nameOf('a'), version, bytesOf('a'))
      await store.put(nameOf('b'), 'full', bytesOf('b'))
      await store.remove(nameOf('a'))
      await store.remove(nameOf('a'))
      for (const version of versions) expect(await store.get(nameOf('a'), version)).toBeUndefined()
      expect(await got(store, 'b', 'full')).toEqual(bytesOf('b'))
    })

    test('photos are listed by age, each once, however many there are', async () => {
      const store = await open()
      const names = Array.from({ length: 8 }, (_, index) => nameOf(`photo ${index}`))
      expect(await listed(store, Date.now() + hourMs)).toEqual([])
      for (const sha256 of names) await store.put(sha256, 'master', bytesOf(sha256))
      await store.put(nameOf('small'), 'thumb', bytesOf('no master'))
      expect(await listed(store, Date.now() + hourMs)).toEqual(names.sort())
      expect(await listed(store, Date.now() - hourMs)).toEqual([])
    })

    test('it says that it is ready', async () => {
      expect(await (await open()).isReady()).toBe(true)
    })
  })
}
