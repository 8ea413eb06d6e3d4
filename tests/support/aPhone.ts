import 'fake-indexeddb/auto'
import { toBase64Url } from '#client/actions/base64.ts'
import { createActions } from '#client/actions/createActions.ts'
import { mineEntries } from '#client/actions/mineEntries.ts'
import { createPhotoUrls } from '#client/actions/photoUrls.ts'
import type { ActionPorts } from '#client/actions/ports.ts'
import { takeSnapshot } from '#client/actions/watchMine.ts'
import { Database } from '#client/db/database.ts'
import { createFetchOwnPhoto } from '#client/net/fetchOwnPhoto.ts'
import { createFetchRange } from '#client/net/fetchRange.ts'
import { inTurn } from '#client/outbox/alone.ts'
import { connectOutbox } from '#client/outbox/connect.ts'
import { createSha256 } from '#client/outbox/sha256.ts'
import { createShrinkPhoto } from '#client/outbox/shrinkPhoto.ts'
import { createUuid7 } from '#client/outbox/uuid7.ts'
import type { PhotoPipeline } from '#client/photos/pipeline.ts'
import { createStores } from '#client/stores/createStores.ts'
import type { LoadedCity } from '#server/cities.ts'
import { aClock, type TestClock } from './aClock.ts'
import type { Passed } from './aNetwork.ts'

export const sha256 = createSha256(crypto.subtle)

/** Takes pictures as they are. */
const asTheyAre: PhotoPipeline = {
  prepare: async (file) => {
    if (!file.type.startsWith('image/')) return { ok: false, code: 'not_a_picture' }
    const bytes = await file.arrayBuffer()
    const thumb = bytes.slice(0, 16)
    const hash = await sha256(new Uint8Array(bytes))
    return { ok: true, bytes, thumb, width: 64, height: 48, sha256: hash }
  },
  shrink: async (bytes) => bytes.slice(0, bytes.byteLength - 1),
}

interface PhoneWorld {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  readonly passed: Passed[]
  readonly city: LoadedCity
  readonly clock?: TestClock
  readonly database?: string
  readonly photos?: PhotoPipeline
  readonly device?: Partial<ActionPorts['device']>
}

/** A phone with its real store, outbox and actions; network, clock and camera are the test's. */
export async function aPhone(world: PhoneWorld) {
  const { city, clock = aClock(Date.parse('2026-05-01T10:00:00Z')) } = world
  const db = new Database(world.database ?? crypto.randomUUID())
  const urls = aUrlRegistry()
  const patience = { ms: 10_000 }
  const outbox = () => anOutbox(db, clock, world)
  const run = outbox()
  const stores = createStores()
  const ports: ActionPorts = {
    ...{ db, stores, run, sha256 },
    now: clock.now,
    after: clock.after,
    newId: createUuid7(clock.now, fill),
    newSecret: () => {
      const bytes = new Uint8Array(32)
      fill(bytes)
      return toBase64Url(bytes)
    },
    wake: () => undefined,
    photos: world.photos ?? asTheyAre,
    urls: createPhotoUrls(db, urls),
    locator: { start: () => undefined, stop: () => undefined },
    language: () => 'de',
    patienceMs: () => patience.ms,
    fetchCities: async () => undefined,
    fetchPack: async () => ({ kind: 'unanswered' }),
    fetchOwnPhoto: createFetchOwnPhoto({ fetch: world.fetch, after: () => () => undefined }),
    fetchRange: createFetchRange({ fetch: world.fetch, after: () => () => undefined }),
    http: { fetch: world.fetch, after: () => () => undefined },
    savingAlone: inTurn(),
    device: { ...noDevice, ...world.device },
  }
  const { city: about, list, outline, ground } = city
  const pack = { version: '1', city: about, list, outline, ground }
  await db.packs.put({ ...pack, id: about.id, checked_at: 0 })
  await db.settings.put({ key: 'city', value: about.id })
  const { actions, resume } = createActions(ports)
  return {
    ...{ db, clock, patience, stores, actions, resume, ports, outbox, urls },
    requests: world.passed,
    sync: () => run({ insist: true, pull: true }),
    /** Lets the ten seconds of undo go by, and sends. */
    send: async () => {
      clock.pass(10_001)
      await run({ insist: true })
    },
    mine: async () => mineEntries(await takeSnapshot(db), new Map(), { kind: 'idle' }, clock.now()),
  }
}
export type Phone = Awaited<ReturnType<typeof aPhone>>

function anOutbox(db: Database, clock: TestClock, { fetch, photos = asTheyAre }: PhoneWorld) {
  const newId = createUuid7(clock.now, fill)
  const { now } = clock
  const shrink = createShrinkPhoto({ shrink: (bytes) => photos.shrink(bytes), sha256, newId, now })
  return connectOutbox({
    ...{ db, newId, now, shrink },
    http: { fetch, after: () => () => undefined },
    locks: undefined,
    random: () => 0.5,
    report: () => undefined,
  })
}

function aUrlRegistry() {
  const open = new Set<string>()
  let count = 0
  return {
    open,
    create: () => {
      const url = `blob:${++count}`
      open.add(url)
      return url
    },
    revoke: (url: string) => void open.delete(url),
  }
}

const fill = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes)

const noDevice: ActionPorts['device'] = {
  setLanguage: async () => undefined,
  setMode: async () => undefined,
  setReadAloud: async () => undefined,
  setTheme: () => undefined,
  lockTo: () => undefined,
  applyUpdate: async () => undefined,
  install: async () => undefined,
  storage: async () => undefined,
  persist: async () => undefined,
  isMetered: () => false,
  takeSharedFiles: async () => [],
  erase: async () => undefined,
}
