import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OutboxRow } from '#client/db/schema.ts'
import { createPostSync } from '#client/net/postSync.ts'
import { createPutMedia } from '#client/net/putMedia.ts'
import { createPutPhoto } from '#client/net/putPhoto.ts'
import { createDrain } from '#client/outbox/drain.ts'
import { aNetwork, type Weather } from '#tests/support/aNetwork.ts'
import { createMemoryOutbox, type MemoryOutbox } from '#tests/support/memoryOutbox.ts'
import { createModelEndpoint, hashOf } from '#tests/support/modelEndpoint.ts'

type Step =
  | { readonly kind: 'save'; readonly photos: number; readonly poison: boolean }
  | { readonly kind: 'send'; readonly weather: readonly Weather[]; readonly crashAt?: number }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'twins'; readonly weather: readonly Weather[] }

const weather = fc.array(
  fc.constantFrom<Weather>(
    ...(['fine', 'fine', 'down', 'answer_lost', 'portal', 'half_an_answer'] as const),
    ...[500, 503, 429, 413, 401, 404],
  ),
  { maxLength: 8 },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('save' as const),
    photos: fc.integer({ min: 0, max: 3 }),
    poison: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  }),
  fc.record({ kind: fc.constant('send' as const), weather }),
  fc.record({
    kind: fc.constant('send' as const),
    weather,
    crashAt: fc.integer({ min: 0, max: 25 }),
  }),
  fc.record({ kind: fc.constant('twins' as const), weather }),
  fc.record({
    kind: fc.constant('pass' as const),
    ms: fc.integer({ min: -86_400_000, max: 86_400_000 }),
  }),
)

class Crash extends Error {}

function aWorld() {
  const store = createMemoryOutbox()
  const endpoint = createModelEndpoint()
  const network = aNetwork(endpoint.ask)
  const saved: { id: string; photos: string[] }[] = []
  let time = 1_800_000_000_000
  let untilCrash = Number.POSITIVE_INFINITY

  /** The page dies before the n-th thing it does with its store. */
  const mortal = new Proxy(store, {
    get: (target, name, receiver) => {
      const verb: unknown = Reflect.get(target, name, receiver)
      if (typeof verb !== 'function') return verb
      return async (...given: unknown[]) => {
        if (untilCrash-- <= 0) throw new Crash()
        return Reflect.apply(verb, target, given)
      }
    },
  })
  const now = () => time
  const http = { fetch: network.fetch, after: () => () => undefined, now }
  const drain = createDrain({
    store: mortal,
    postSync: createPostSync(http),
    putPhoto: createPutPhoto(http),
    putMedia: createPutMedia(http),
    shrink: async () => 'no_smaller',
    cities: async () => ['here'],
    device: async () => 'device-of-today',
    now,
    random: () => 0.5,
    report: () => undefined,
  })

  async function send(coming: readonly Weather[], crashAt = Number.POSITIVE_INFINITY) {
    network.next(...coming)
    untilCrash = crashAt
    try {
      await drain({ insist: true })
    } catch (error) {
      if (!(error instanceof Crash)) throw error
    } finally {
      untilCrash = Number.POSITIVE_INFINITY
    }
  }

  return {
    store,
    endpoint,
    saved,
    take: async (next: Step): Promise<void> => {
      switch (next.kind) {
        case 'save':
          saved.push(save(store, saved.length, next.photos, next.poison))
          return
        case 'pass':
          time += next.ms
          return
        case 'send':
          await send(next.weather, next.crashAt)
          return
        case 'twins':
          await Promise.all([send(next.weather), send([])])
          return
      }
    },
    settle: async () => {
      network.calm()
      for (let round = 0; round < 12; round++) {
        time += 6 * 3_600_000
        await send([])
      }
    },
  }
}

function save(store: MemoryOutbox, index: number, count: number, poison: boolean) {
  const id = `report-${index}`
  const photos = Array.from({ length: count }, (_, slot) => hashOf(`${index}/${slot}`))
  const payload = { id, description: poison ? 'poison' : 'fine', photos: photos.map(ref) }
  const row: OutboxRow = {
    ...{ id: `operation-${index}`, city: 'here', report_id: id, kind: 'report.create', at: '' },
    payload: payload as never,
    payload_sha256: hashOf(payload),
    ...{ not_before: 0, state: 'waiting', attempts: 0 },
  }
  store.rows.set(row.id, row)
  for (const [slot, sha256] of photos.entries()) {
    const photo = { id: `${id}/${slot}`, owner_id: id, report_id: id, city: 'here', sha256 }
    const look = { size: 9, width: 1, height: 1, attempts: 0 }
    store.pictures.set(photo.id, { ...photo, ...look, state: 'waiting' })
  }
  return { id, photos }
}

const ref = (sha256: string) => ({ sha256, bytes: 9, width: 1, height: 1 })

function nothingIsLost({ store, endpoint, saved }: ReturnType<typeof aWorld>): void {
  for (const { id } of saved) {
    const here = [...store.rows.values()].some(({ report_id }) => report_id === id)
    expect(here || endpoint.reports.includes(id), `${id} is here or there`).toBe(true)
  }
  for (const { photos } of saved) {
    for (const sha256 of photos) {
      const photo = [...store.pictures.values()].find((row) => row.sha256 === sha256)
      if (photo?.state === 'sent') expect(endpoint.photos.has(sha256)).toBe(true)
    }
  }
  expect(new Set(endpoint.reports).size).toBe(endpoint.reports.length)
}

test('whatever the network does and whenever the page dies, each report is here or there, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const world = aWorld()
      for (const next of steps) {
        await world.take(next)
        nothingIsLost(world)
      }
      await world.settle()
      nothingIsLost(world)
      const stuck = [...world.store.rows.values()].filter(({ state }) => state !== 'rejected')
      expect(stuck).toEqual([])
    }),
    { numRuns: 1_000 },
  )
}, 60_000)
