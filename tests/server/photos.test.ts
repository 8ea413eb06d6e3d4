import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { aTown, type Town } from './support/aTown.ts'
import {
  aReport,
  creating,
  following,
  operation,
  type SomeReport,
  sha256,
} from './support/operations.ts'
import { aPicture, aTellingPicture } from './support/pictures.ts'

type Bytes = Uint8Array<ArrayBuffer>

const photoOf = (bytes: Uint8Array) => ({
  sha256: sha256(bytes),
  bytes: bytes.byteLength,
  width: 640,
  height: 480,
})

const put = (town: Town, hash: string, body: BodyInit | null, headers: HeadersInit = {}) =>
  town.ask(`/api/v1/photos/${hash}`, {
    method: 'PUT',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)

async function reported(town: Town, bytes: Bytes): Promise<SomeReport & { hash: string }> {
  const report = aReport({ photos: [photoOf(bytes)] })
  await town.sync({ operations: [creating(report)] })
  return { ...report, hash: sha256(bytes) }
}

const masterOf = (town: Town, hash: string) =>
  readFile(join(town.dir, 'photos', hash.slice(0, 2), `${hash}.master`))

test('a photo arrives byte for byte, and its report says so', async () => {
  const town = await aTown()
  const bytes = await aPicture()
  const report = aReport({ photos: [photoOf(bytes)] })
  const { results } = await town.sync({ operations: [creating(report)] })
  expect(results[0]?.wanted_photos).toEqual([sha256(bytes)])

  const first = await put(town, sha256(bytes), bytes)
  expect(first.status).toBe(201)
  expect(await first.json()).toEqual({
    sha256: sha256(bytes),
    bytes: bytes.byteLength,
    outcome: 'stored',
  })
  expect((await put(town, sha256(bytes), bytes)).status).toBe(200)
  expect(sha256(await masterOf(town, sha256(bytes)))).toBe(sha256(bytes))

  const { changes } = await town.sync({ follow: [following(report)] })
  expect(changes.at(-1)).toMatchObject({
    report: { photos: [sha256(bytes)], own_photos: [{ stored: true }] },
  })
})

test('two reports with the same picture both have it after one upload', async () => {
  const town = await aTown()
  const bytes = await aPicture(2)
  const one = await reported(town, bytes)
  const two = await reported(town, bytes)
  await put(town, one.hash, bytes)
  const third = aReport({ photos: [photoOf(bytes), photoOf(bytes)] })
  const { results, changes } = await town.sync({
    operations: [creating(third)],
    follow: [following(one), following(two), following(third)],
  })
  expect(results[0]?.wanted_photos).toEqual([])
  const own = changes.filter((change) => change.kind === 'own')
  expect(own.map(({ report }) => report.own_photos.every(({ stored }) => stored))).toEqual([
    true,
    true,
    true,
  ])
  expect(own[2]?.report.own_photos).toHaveLength(2)
})

test('a photo that no report named is not taken', async () => {
  const town = await aTown()
  const bytes = await aPicture()
  const answer = await put(town, sha256(bytes), bytes)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ type: 'urn:stadtlabor:problem:unknown_photo' })
})

test('other bytes under a photo name are refused and forgotten', async () => {
  const town = await aTown()
  const { hash } = await reported(town, await aPicture(3))
  expect((await put(town, hash, await aPicture(4))).status).toBe(422)
  const head = await town.ask(`/api/v1/photos/${hash}`, { method: 'HEAD' })
  expect(head.headers.get('upload-offset')).toBe('0')
})

test('too large is too large, whatever the headers say', async () => {
  const town = await aTown()
  const { hash } = await reported(town, await aPicture(5))
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(300_000)),
  })
  expect((await put(town, hash, endless, { 'content-length': '10' })).status).toBe(413)
  const ranged = { 'content-range': 'bytes 0-9/99000000' }
  expect((await put(town, hash, 'x', ranged)).status).toBe(413)
})

test.each([
  ['a page', new TextEncoder().encode('<html><script>alert(1)</script></html>')],
  [
    'a drawing with a script',
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['nothing', new Uint8Array()],
])('%s is not a picture', async (_name, bytes) => {
  const town = await aTown()
  const named = { ...photoOf(bytes), bytes: 1 }
  await town.sync({ operations: [creating(aReport({ photos: [named] }))] })
  expect((await put(town, named.sha256, bytes)).status).toBe(415)
})

test('a broken picture is not taken for a whole one', async () => {
  const town = await aTown()
  const whole = await aPicture(6, 900, 700)
  const half = whole.slice(0, whole.length / 2)
  const { hash } = await reported(town, half)
  expect((await put(town, hash, half)).status).toBe(415)
})

test('after a broken connection the upload goes on where it stopped', async () => {
  const town = await aTown()
  const noise = await sharp(
    Buffer.from(Array.from({ length: 480_000 }, (_, i) => (i * 7919) % 251)),
    {
      raw: { width: 400, height: 400, channels: 3 },
    },
  )
    .jpeg({ quality: 95 })
    .toBuffer()
  const bytes = new Uint8Array(noise)
  const { hash } = await reported(town, bytes)
  const cut = Math.floor(bytes.length / 3)
  let sent = false
  const breaking = new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error('out of range'))
      else controller.enqueue(bytes.slice(0, cut))
      sent = true
    },
  })
  expect((await put(town, hash, breaking)).status).toBe(202)
  const head = await town.ask(`/api/v1/photos/${hash}`, { method: 'HEAD' })
  expect(head.headers.get('upload-offset')).toBe(String(cut))

  const range = (from: number, to: number) => ({
    'content-range': `bytes ${from}-${to - 1}/${bytes.length}`,
  })
  const wrong = await put(town, hash, bytes.slice(cut + 5), range(cut + 5, bytes.length))
  expect([wrong.status, wrong.headers.get('upload-offset')]).toEqual([409, String(cut)])
  const middle = await put(town, hash, bytes.slice(cut, 2 * cut), range(cut, 2 * cut))
  expect(await middle.json()).toMatchObject({ outcome: 'partial', bytes: 2 * cut })
  const last = await put(town, hash, bytes.slice(2 * cut), range(2 * cut, bytes.length))
  expect(last.status).toBe(201)
  expect(sha256(await masterOf(town, hash))).toBe(hash)
})

test('a second sender of the same photo takes over from a connection that hangs', async () => {
  const town = await aTown()
  const bytes = await aPicture(7)
  const { hash } = await reported(town, bytes)
  const hanging = put(town, hash, new ReadableStream({ pull: () => new Promise(() => undefined) }))
  // The first one has to be at it before the second comes.
  await town.ask('/readyz')
  await town.ask('/readyz')
  expect((await put(town, hash, bytes)).status).toBe(201)
  expect((await hanging).status).toBe(202)
})

test('what a photo tells besides its picture is stored nowhere', async () => {
  const town = await aTown()
  const bytes = await aTellingPicture()
  const { hash } = await reported(town, bytes)
  expect((await put(town, hash, bytes)).status).toBe(201)
  for (const version of ['master', 'full', 'thumb'] as const) {
    const stored = await town.ports.photos.get(hash, version)
    const { exif, xmp, iptc } = await sharp(stored ?? new Uint8Array()).metadata()
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
    expect(Buffer.from(stored ?? []).includes('Geheimkamera')).toBe(false)
  }
})

test('a released photo is for everybody, and runs nothing', async () => {
  const town = await aTown()
  const bytes = await aPicture(8, 2400, 1000)
  const { hash } = await reported(town, bytes)
  await put(town, hash, bytes)
  const answer = await town.ask(`/api/v1/photos/${hash}/thumb`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  const { width } = await sharp(await answer.arrayBuffer()).metadata()
  expect(width).toBe(480)
})

test('a photo of a private report is seen with its receipt and by the desk only', async () => {
  const desk = { isDesk: async (request: Request) => request.headers.has('x-desk') }
  const town = await aTown(desk)
  const bytes = await aPicture(9)
  const report = aReport({ service_code: 'fear', photos: [photoOf(bytes)] })
  await town.sync({ operations: [creating(report)] })
  await put(town, sha256(bytes), bytes)
  const see = async (headers: HeadersInit) =>
    (await town.ask(`/api/v1/photos/${sha256(bytes)}/full`, { headers })).status
  expect(await see({})).toBe(404)
  expect(await see({ authorization: `Receipt ${aReport().receipt}` })).toBe(404)
  expect(await see({ authorization: `Receipt ${report.receipt}` })).toBe(200)
  expect(await see({ 'x-desk': '1' })).toBe(200)
})

test('a deleted report takes its photo along, unless another report has the same', async () => {
  const town = await aTown()
  const bytes = await aPicture(10)
  const one = await reported(town, bytes)
  const two = await reported(town, bytes)
  await put(town, one.hash, bytes)
  const deleting = ({ id, receipt }: SomeReport) =>
    town.sync({ operations: [operation('report.delete', { report_id: id, receipt })] })
  await deleting(one)
  await expect.poll(() => town.ports.photos.get(one.hash, 'full')).toBeDefined()
  await deleting(two)
  await expect.poll(() => town.ports.photos.get(one.hash, 'full')).toBeUndefined()
})

test('unfinished uploads are kept for a day', async () => {
  const town = await aTown()
  const { hash } = await reported(town, await aPicture(11))
  await put(town, hash, 'abc', { 'content-range': 'bytes 0-2/900' })
  expect(await town.ports.uploads.sweep(Date.now() - 86_400_000)).toBe(0)
  await writeFile(join(town.dir, 'photos', 'tmp', `${hash}.part`), 'abc')
  expect(await town.ports.uploads.sweep(Date.now() + 1000)).toBe(1)
})
