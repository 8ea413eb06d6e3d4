import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openPhotoStore } from '#server/photos/openPhotoStore.ts'
import type { PhotoStoreSetting } from '#server/photos/photoStoreSetting.ts'
import { createS3PhotoStore } from '#server/photos/s3PhotoStore.ts'
import { describePhotoStore } from '#tests/contracts/photoStore.ts'
import { aTown, type Town } from '#tests/server/support/aTown.ts'
import { aReport, creating, sha256 } from '#tests/server/support/operations.ts'
import { aPicture } from '#tests/server/support/pictures.ts'
import { anObjectStore, type StoreFault } from '#tests/support/objectStore.ts'

const ports = { fetch, timeoutMs: 5_000, newName: randomUUID }

describePhotoStore('an object store', async () =>
  createS3PhotoStore((await anObjectStore()).setting, ports),
)

describePhotoStore('a bucket without a folder', async () => {
  const { setting } = await anObjectStore()
  return createS3PhotoStore({ ...setting, url: setting.url.replace('/photos', '') }, ports)
})

/** A town whose photos lie in an object store, and a phone with a report and one photo. */
async function aTownWithStore() {
  const objectStore = await anObjectStore()
  const photos = createS3PhotoStore(objectStore.setting, { ...ports, timeoutMs: 300 })
  const town = await aTown({ photos })
  const bytes = await aPicture()
  const photo = { sha256: sha256(bytes), bytes: bytes.byteLength, width: 640, height: 480 }
  const { results } = await town.sync({ operations: [creating(aReport({ photos: [photo] }))] })
  expect(results[0]?.outcome).toBe('accepted')
  return { ...objectStore, town, hash: photo.sha256, send: () => sendPhoto(town, bytes) }
}

const sendPhoto = (town: Town, bytes: Uint8Array<ArrayBuffer>) =>
  town.ask(`/api/v1/photos/${sha256(bytes)}`, { method: 'PUT', body: bytes })

test.each<StoreFault>(['forgets', 'cuts', 'fails', 'silent'])(
  'a photo is not received while the store %s, and arrives whole when it is well again',
  async (fault) => {
    const { state, objects, town, hash, send } = await aTownWithStore()
    state.fault = fault
    const refused = await send()
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const asked = await town.ask(`/api/v1/photos/${hash}`, { method: 'HEAD' })
    expect(asked.headers.get('upload-complete')).toBe('?0')

    state.fault = 'none'
    expect((await send()).status).toBe(201)
    expect([...objects.keys()].sort()).toEqual([
      `/bucket/photos/full/${hash}.jpg`,
      `/bucket/photos/master/${hash}`,
      `/bucket/photos/thumb/${hash}.jpg`,
    ])
    expect(sha256(objects.get(`/bucket/photos/master/${hash}`)?.bytes ?? '')).toBe(hash)
    expect((await send()).status).toBe(200)
  },
)

test('an endpoint whose store fails says that it is not ready, and takes reports all the same', async () => {
  const { state, town } = await aTownWithStore()
  expect((await town.ask('/readyz')).status).toBe(200)
  state.fault = 'fails'
  expect((await town.ask('/readyz')).status).toBe(503)
  const { results } = await town.sync({ operations: [creating(aReport())] })
  expect(results[0]?.outcome).toBe('accepted')
})

/** What the person who starts the endpoint reads, and whether it starts. */
async function start(setting: PhotoStoreSetting, fetchStore = ports.fetch) {
  const warned: string[] = []
  const opened = await openPhotoStore(setting, {
    ...{ dir: 'unused', newName: randomUUID, fetch: fetchStore },
    warn: (line) => void warned.push(line),
  })
  return { starts: opened.ok, said: [...warned, ...(opened.ok ? [] : opened.error)].join('\n') }
}

test('a store that works is tried out at the start without a word and without a trace', async () => {
  const { setting, objects, asked } = await anObjectStore()
  expect(await start(setting)).toEqual({ starts: true, said: '' })
  expect(asked.length).toBeGreaterThan(0)
  expect(objects.size).toBe(0)
})

test('wrong keys, regions and buckets are told at the start, with what to look at', async () => {
  const { setting, state } = await anObjectStore()
  const wrongKey = await start({ ...setting, secret: 'mistyped' })
  expect(wrongKey).toMatchObject({ starts: false })
  expect(wrongKey.said).toMatch(/403.*S3_SECRET_ACCESS_KEY/)
  expect(wrongKey.said).not.toContain('mistyped')
  const wrongBucket = await start({ ...setting, url: setting.url.replace('bucket', 'other') })
  expect(wrongBucket).toMatchObject({ starts: false })
  expect(wrongBucket.said).toMatch(/404.*bucket/)
  const anywhere = await start(setting, async () => new Response('<h1>Welcome</h1>'))
  expect(anywhere).toMatchObject({ starts: false })
  state.fault = 'forgets'
  expect(await start(setting)).toMatchObject({ starts: false })
})

test('a store that is away for now is told, and does not keep the endpoint from starting', async () => {
  const { setting, state } = await anObjectStore()
  state.fault = 'fails'
  expect(await start(setting)).toMatchObject({
    starts: true,
    said: expect.stringContaining('500'),
  })
  const away = await start(setting, () => Promise.reject(new TypeError('no route')))
  expect(away.starts).toBe(true)
  expect(away.said).toContain('does not answer')
})
