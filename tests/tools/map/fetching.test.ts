import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hasRealData, realExtract } from './anExtract.ts'
import { aWorkshop, whole } from './aWorkshop.ts'

// A real server on this machine: what a torn line is, no stand-in knows.
let answer: RequestListener = (_, response) => void response.end()
let asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  answer(request, response)
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked = []
})
afterAll(() => server.close())

async function anOnlineWorkshop() {
  const shop = await aWorkshop()
  shop.answers((address, init) => fetch(address, init))
  const kept = () => (existsSync(shop.file('.extracts')) ? readdirSync(shop.file('.extracts')) : [])
  return { ...shop, kept }
}
const sends =
  (type: string, body: string | Buffer, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body)

test('an answer of Overpass, in pieces and without a length, becomes a pack', async () => {
  await using shop = await anOnlineWorkshop()
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/osm3s+xml' })
    response.write(whole.slice(0, 100))
    setTimeout(() => response.end(whole.slice(100)), 20)
  }
  const question = '/api/interpreter?data=[out:xml];nwr(54.39,7.18,54.41,7.22);out%20meta;'
  expect(await shop.make('probe', '--osm', origin + question)).toBe(0)
  expect(existsSync(shop.pack)).toBe(true)
  expect(asked).toEqual([question])
})

test.runIf(hasRealData)(
  'a state’s extract under its usual address is read as what it is',
  async () => {
    await using shop = await anOnlineWorkshop()
    answer = sends('application/octet-stream', await readFile(realExtract('dreieich.osm.pbf')))
    expect(
      await shop.make('probe', '--osm', `${origin}/europe/germany/hessen-latest.osm.pbf`),
    ).toBe(1)
    expect(shop.said()).toMatch(/is of another place: it covers 8\.\d+, 49\.\d+/)
  },
)

test.each([
  ['a page', sends('text/html', '<!doctype html><p>Bitte anmelden</p>'), /neither .osm.pbf nor/],
  ['nothing', sends('application/octet-stream', ''), /is damaged: it has no bytes/],
  [
    'half an answer',
    sends('application/osm3s+xml', '<osm><remark>runtime error: timed out</remark></osm>'),
    /is not complete: .*timed out/,
  ],
])('%s instead of an extract is refused, and the next try asks anew', async (_, wrong, words) => {
  await using shop = await anOnlineWorkshop()
  answer = wrong
  const address = `${origin}/town.osm.pbf`
  expect(await shop.make('probe', '--osm', address)).toBe(1)
  expect(shop.said()).toMatch(words)
  expect(shop.kept()).toEqual([])
  answer = sends('text/xml', whole)
  expect(await shop.make('probe', '--osm', address)).toBe(0)
  expect(asked).toHaveLength(2)
})

test('what is not there is said with the number of the answer', async () => {
  await using shop = await anOnlineWorkshop()
  answer = sends('text/html', 'Not Found', 404)
  expect(await shop.make('probe', '--osm', `${origin}/hesen-latest.osm.pbf`)).toBe(1)
  expect(shop.said()).toMatch(/hesen-latest.osm.pbf answered 404/)
  expect(shop.kept()).toEqual([])
})

test.each([
  ['that was announced whole', { 'content-length': String(whole.length) }],
  ['that comes in pieces', {}],
])('a line torn in an answer %s leaves nothing that looks whole', async (_, headers) => {
  await using shop = await anOnlineWorkshop()
  answer = (request, response) => {
    response.writeHead(200, headers)
    response.write(whole.slice(0, 200))
    setTimeout(() => request.socket.destroy(), 20)
  }
  expect(await shop.make('probe', '--osm', `${origin}/town.osm`)).toBe(1)
  expect(shop.said()).toMatch(/broke off/)
  expect(shop.kept()).toEqual([])
  expect(existsSync(shop.pack)).toBe(false)
})

test('where nobody listens the reason is told, and the way without internet', async () => {
  await using shop = await anOnlineWorkshop()
  expect(await shop.make('probe', '--osm', 'http://127.0.0.1:1/town.osm')).toBe(1)
  expect(shop.said()).toMatch(/cannot be reached \(.+\)/)
  expect(shop.said()).toContain('--osm <file>')
})
