import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepAssets } from '#server/app/keepAssets.ts'
import { createStaticFiles } from '#server/app/staticFiles.ts'
import { aTown } from './support/aTown.ts'
import { aReport, creating } from './support/operations.ts'

async function aBuild(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'stadtlabor-test-'))
  await mkdir(join(dir, 'assets'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text)
  return dir
}

const build = () =>
  aBuild({
    'index.html': '<title>start</title>',
    'app.html': '<title>app</title>',
    'desk.html': '<title>desk</title>',
    'sw.js': 'worker',
    'assets/a-1.js': 'plain',
    'assets/a-1.js.br': 'packed',
  })

const townWithApp = async () => aTown({ app: createStaticFiles([await build()]) })

test.each([
  // The start page comes drawn already; every other address draws itself.
  ['/', 'start'],
  ['/melden', 'app'],
  ['/mine/123', 'app'],
  ['/verfolgen/offenbach/abc', 'app'],
  ['/desk', 'desk'],
  ['/desk/reports/1', 'desk'],
])('%s is a screen of the %s', async (path, title) => {
  const { ask } = await townWithApp()
  const answer = await ask(path)
  expect(await answer.text()).toContain(title)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
})

test('parts of the build are for ever, packed where the browser can unpack', async () => {
  const { ask } = await townWithApp()
  const packed = await ask('/assets/a-1.js', { headers: { 'accept-encoding': 'gzip, br;q=0.9' } })
  expect(packed.headers.get('content-encoding')).toBe('br')
  expect(packed.headers.get('content-type')).toContain('text/javascript')
  expect(packed.headers.get('cache-control')).toContain('immutable')
  expect(await (await ask('/assets/a-1.js')).text()).toBe('plain')
})

test('what did not change is not sent again', async () => {
  const { ask } = await townWithApp()
  const etag = (await ask('/')).headers.get('etag') ?? ''
  expect((await ask('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test.each([
  '/assets/gone.js',
  '/nothing.js',
  '/../../etc/passwd.txt',
  '/%2e%2e/x.js',
  '/api/nothing',
])('%s is not found, and no page in place of it', async (path) => {
  const { ask } = await townWithApp()
  expect((await ask(path)).status).toBe(404)
})

test('a page opened before an update finds its parts for thirty days', async () => {
  const kept = await mkdtemp(join(tmpdir(), 'stadtlabor-test-'))
  const now = Date.now()
  await keepAssets(await aBuild({ 'assets/old.js': 'old' }), kept, now)
  const next = await aBuild({ 'assets/new.js': 'new', 'index.html': 'new' })
  await keepAssets(next, kept, now + 29 * 86_400_000)
  const { ask } = await aTown({ app: createStaticFiles([next, kept]) })
  expect(await (await ask('/assets/old.js')).text()).toBe('old')
  await utimes(join(kept, 'assets', 'old.js'), now / 1000, now / 1000)
  await keepAssets(next, kept, now + 31 * 86_400_000)
  expect(await readdir(join(kept, 'assets'))).toEqual(['new.js'])
})

test('alive, ready, described', async () => {
  const { ask } = await aTown()
  expect((await ask('/healthz')).status).toBe(200)
  expect(await (await ask('/readyz')).json()).toEqual({ ready: true, database: true, photos: true })
  const document = await (await ask('/api/v1/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  expect(document.components.schemas.SyncRequest.properties.operations.maxItems).toBe(100)
  expect(Object.keys(document.paths)).toContain('/api/v1/cities/{city}/sync')
  expect(await (await ask('/api/docs')).text()).toContain('/api/v1/photos/{sha256}')
})

test('a photo store that cannot be written to makes the endpoint not ready', async () => {
  const town = await aTown()
  const photos = { ...town.ports.photos, isReady: async () => false }
  const { ask } = await aTown({ photos })
  expect((await ask('/readyz')).status).toBe(503)
})

test('the figures are for whoever has the token', async () => {
  const { ask, sync } = await aTown({ metricsToken: 'a-token-of-some-length' })
  await sync({ operations: [creating(aReport())] })
  expect((await ask('/metrics')).status).toBe(401)
  const headers = { authorization: 'Bearer a-token-of-some-length' }
  const text = await (await ask('/metrics', { headers })).text()
  expect(text).toContain('operations_total{outcome="accepted"} 1')
  expect(text).toContain('route="/api/v1/cities/:city/sync"')
})

test('the log knows routes and times, and nobody and no place', async () => {
  const town = await aTown()
  const report = aReport()
  await town.sync({ operations: [creating(report)] })
  await town.ask(`/api/v1/reports/${report.id}`, { headers: { 'x-forwarded-for': '203.0.113.7' } })
  const text = JSON.stringify(town.logged)
  for (const secret of [report.id, '203.0.113.7', '50.1', report.payload.description]) {
    expect(text).not.toContain(secret)
  }
})

test('what is shared while no service worker is there still leads into the app', async () => {
  const { ask } = await aTown()
  const answer = await ask('/teilen', { method: 'POST', body: new FormData(), redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/melden')
})
