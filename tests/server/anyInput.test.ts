import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTown } from './support/aTown.ts'
import { aReport, creating, operation } from './support/operations.ts'

const words = fc.oneof(
  fc.constantFrom('musterstadt', 'reports', 'x', '..', '%00', '%ff', "'", '0', '-1', '1e9'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const paths = fc
  .tuple(
    fc.constantFrom(
      ...['/', '/api/v1/', '/api/v1/cities/', '/api/v1/cities/musterstadt/', '/api/v1/photos/'],
      ...['/api/v1/reports/', '/api/v1/cities/musterstadt/tiles/', '/cities/musterstadt/'],
      ...[`/api/v1/photos/${'a'.repeat(64)}/`, '/api/v1/cities/musterstadt/reports?'],
    ),
    fc.array(words, { maxLength: 4 }),
    fc.array(
      fc.tuple(
        fc.constantFrom('bbox', 'status', 'limit', 'cursor', 'q', 'updated_after', 'service_code'),
        words,
      ),
      { maxLength: 3 },
    ),
  )
  .map(([start, rest, query]) => {
    const asked = query.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`)
    return `${start}${rest.join('/')}?${asked.join('&')}`
  })

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd')

const bodies = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.string(),
  fc.record({
    device: fc.oneof(fc.constant('device-one'), fc.anything()),
    cursor: fc.oneof(fc.constant(null), fc.stringMatching(/^\d{1,15}$/), fc.anything()),
    operations: fc.oneof(fc.array(fc.anything(), { maxLength: 5 }), fc.anything()),
    follow: fc.anything(),
  }),
)

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value
  return JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? `${part}` : part)) ?? ''
}

test('no path, no header and no body makes the endpoint fail', async () => {
  const { ask } = await aTown()
  const headers = fc.dictionary(
    fc.constantFrom('authorization', 'content-range', 'if-none-match', 'content-encoding'),
    fc.oneof(
      fc.constantFrom('bytes 0-1/2', 'bytes 5-1/2', 'gzip', `Receipt ${'x'.repeat(43)}`, 'Receipt'),
      fc.stringMatching(/^[ -~]{0,40}$/),
    ),
    { maxKeys: 2 },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'),
      paths,
      headers,
      bodies,
      async (method, path, given, body) => {
        const bodied = method === 'GET' || method === 'HEAD' ? {} : { body: asText(body) }
        const answer = await ask(path, { method, headers: given, ...bodied })
        expect(answer.status).toBeLessThan(500)
      },
    ),
    { numRuns: 400 },
  )
}, 60_000)

test('no request body makes sync fail', async () => {
  const { ask } = await aTown()
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const answer = await ask('/api/v1/cities/musterstadt/sync', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: asText(body),
      })
      expect(answer.status).toBeLessThan(500)
      expect(answer.headers.get('content-type')).toContain('json')
    }),
    { numRuns: 300 },
  )
}, 60_000)

const kinds = ['create', 'add', 'withdraw', 'delete', 'reopen', 'support'].map(
  (verb) => `report.${verb}`,
)

test('no field of a payload makes sync fail or costs another operation its place', async () => {
  const { sync } = await aTown()
  const sound = Object.keys(aReport().payload)
  const spoilt = fc.tuple(
    fc.constantFrom(...kinds),
    fc.constantFrom(
      ...sound,
      'report_id',
      'receipt',
      'photos',
      'attributes',
      'contact',
      '__proto__',
    ),
    fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.double()),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(spoilt, { minLength: 1, maxLength: 8 }), async (changes) => {
      const report = aReport()
      const operations = changes.map(([kind, field, value]) => {
        const { payload, receipt } = aReport()
        const base = { ...payload, report_id: report.id, receipt, [field]: value }
        return operation(kind, JSON.parse(asText(base)))
      })
      const { results } = await sync({ operations: [creating(report), ...operations] })
      expect(results).toHaveLength(changes.length + 1)
      expect(results[0]?.outcome).toBe('accepted')
    }),
    { numRuns: 150 },
  )
}, 60_000)
