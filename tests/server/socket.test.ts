import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { expect, onTestFinished, test } from 'vitest'
import { stopGently } from '#server/stopGently.ts'
import { aTown, type Town } from './support/aTown.ts'
import { aReport, creating, sha256 } from './support/operations.ts'
import { aPicture } from './support/pictures.ts'

/** The same endpoint behind a real socket. */
async function listening(town: Town) {
  const server = serve({ fetch: town.app, port: 0, hostname: '127.0.0.1' })
  if (!('closeIdleConnections' in server)) throw new Error('not the HTTP/1 server')
  await once(server, 'listening')
  onTestFinished(() => stopGently(server))
  const { port } = server.address() as AddressInfo
  return { server, port, origin: `http://127.0.0.1:${port}` }
}

async function wanting(town: Town, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes)
  const photos = [{ sha256: hash, bytes: bytes.length, width: 640, height: 480 }]
  await town.sync({ operations: [creating(aReport({ photos }))] })
  return hash
}

test('a connection cut in the middle of a photo keeps what came, and the rest completes it', async () => {
  const town = await aTown()
  const { port, origin } = await listening(town)
  const bytes = await aPicture(21)
  const hash = await wanting(town, bytes)
  const cut = 1000
  const sending = request({ port, method: 'PUT', path: `/api/v1/photos/${hash}` })
  // The cut is the very thing that is tested.
  sending.on('error', () => undefined)
  sending.setHeader('content-length', bytes.length)
  sending.write(bytes.subarray(0, cut))
  const offset = async () =>
    (await fetch(`${origin}/api/v1/photos/${hash}`, { method: 'HEAD' })).headers.get(
      'upload-offset',
    )
  await expect.poll(offset, { timeout: 5000 }).toBe(String(cut))
  sending.destroy()
  const rest = await fetch(`${origin}/api/v1/photos/${hash}`, {
    method: 'PUT',
    body: bytes.slice(cut),
    headers: { 'content-range': `bytes ${cut}-${bytes.length - 1}/${bytes.length}` },
  })
  expect(rest.status).toBe(201)
})

test('a photo that is refused early is answered, not cut off', async () => {
  const town = await aTown()
  const { origin } = await listening(town)
  const body = new Uint8Array(1_500_000)
  const answer = await fetch(`${origin}/api/v1/photos/${sha256('nobody')}`, { method: 'PUT', body })
  expect(answer.status).toBe(404)
})

test('an endpoint that stops answers what it has begun', async () => {
  const town = await aTown()
  const { server, origin } = await listening(town)
  const report = aReport()
  const answer = fetch(`${origin}/api/v1/cities/musterstadt/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ device: 'device-one', cursor: null, operations: [creating(report)] }),
  })
  await once(server, 'request')
  const stopped = stopGently(server)
  expect(await (await answer).json()).toMatchObject({ results: [{ outcome: 'accepted' }] })
  await stopped
})
