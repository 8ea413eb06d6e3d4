import { toBase64Url } from '#client/actions/base64.ts'
import { refreshCity } from '#client/actions/chooseCity.ts'
import { createActions } from '#client/actions/createActions.ts'
import { undoMs, unhurriedUndoMs } from '#client/actions/newOperation.ts'
import { createPhotoUrls } from '#client/actions/photoUrls.ts'
import type { ActionPorts } from '#client/actions/ports.ts'
import { watchCity } from '#client/actions/watchCity.ts'
import { watchMine } from '#client/actions/watchMine.ts'
import { watchNearby } from '#client/actions/watchNearby.ts'
import { watchSync } from '#client/actions/watchSync.ts'
import { Database, databaseName } from '#client/db/database.ts'
import { hasNews } from '#client/db/labRows.ts'
import { whatWaits } from '#client/db/outboxStore.ts'
import { isClosed, isQuotaExceeded } from '#client/db/storeError.ts'
import { isLanguage, type Language } from '#client/i18n/languages.ts'
import { createFetchCities } from '#client/net/fetchCities.ts'
import { createFetchRange } from '#client/net/fetchRange.ts'
import { progressChannel, savingLock } from '#client/net/names.ts'
import { aloneByLock } from '#client/outbox/alone.ts'
import { connectOutbox } from '#client/outbox/connect.ts'
import { createSha256 } from '#client/outbox/sha256.ts'
import { createShrinkPhoto } from '#client/outbox/shrinkPhoto.ts'
import { createUuid7 } from '#client/outbox/uuid7.ts'
import { createPhotoPipeline } from '#client/photos/pipeline.ts'
import { createLocator } from '#client/place/locator.ts'
import { localStorageOf, lockTo } from '#client/shell/preferences.ts'
import type { StartedApp } from '#client/stores/appContext.ts'
import { createStores, type Stores } from '#client/stores/createStores.ts'
import type { Mode } from '#client/stores/useMode.ts'
import { keepBadge } from './appBadge.ts'
import {
  after,
  askToPersist,
  fillRandom,
  isMetered,
  openChannel,
  storageUse,
  whenQuiet,
} from './browser.ts'
import { deviceArchives } from './deviceArchives.ts'
import { devicePlaces } from './devicePlaces.ts'
import { eraseSite } from './eraseSite.ts'
import { watchInstall } from './install.ts'
import { listen } from './listen.ts'
import { createProgressBoard } from './progress.ts'
import { reportingActions } from './reportingActions.ts'
import { linkServiceWorker } from './serviceWorker.ts'
import { takeSharedFiles } from './sharedFiles.ts'
import { createTriggers } from './triggers.ts'

/** What the shell keeps itself, because it is needed before the store is here. */
export interface ShellPorts {
  readonly language: () => string
  readonly setLanguage: (language: Language) => Promise<void>
  readonly cityWords: Parameters<typeof watchCity>[0]['cityWords']
  readonly mode: () => Mode
  readonly setMode: (mode: Mode) => Promise<void>
  readonly setReadAloud: (on: boolean) => Promise<void>
  readonly setTheme: (theme: 'system' | 'light' | 'dark') => void | Promise<void>
}

const now = () => Date.now()
const startLaterMs = 1_500

/** Composition root of the page's device half: store, outbox, actions. Rejects when the store is shut. */
export async function startApp(shell: ShellPorts): Promise<StartedApp> {
  const stores = createStores()
  const failed = createFailed(stores)
  const db = new Database(databaseName, {
    onOtherTabs: () => stores.app.setState({ trouble: 'other_tabs' }),
  })
  await db.lasting(() => db.open())
  const progress = createProgressBoard(openChannel(progressChannel), after)
  const ports = createPorts(db, stores, shell, progress.report, failed)
  const { actions, resume, resumeSaving } = createActions(ports)
  const watchPorts = { ...ports, failed, progress }
  watchMine(watchPorts)
  watchCity({ ...watchPorts, cityWords: shell.cityWords })
  const labsHere = showLabs(db, stores.labs)
  labsHere.catch(failed)
  const refreshLabs = async () => {
    await actions.refreshLabs()
    await showLabs(db, stores.labs)
  }
  window.addEventListener('online', resumeSaving)
  listen(window, { triggers: ports.triggers, flush: () => actions.flushDraft(), failed })
  stores.sync.subscribe((state, before) => {
    const { waiting, answersWaiting } = before
    if (state.waiting !== waiting || state.answersWaiting !== answersWaiting)
      ports.triggers.changed()
  })
  // The store serves one after the other: a report that is begun at once goes before all this.
  whenQuiet(startLaterMs, () => {
    watchSync(watchPorts)
    watchNearby(watchPorts)
    void import('#client/actions/watchCityMap.ts')
      .then(({ watchCityMap }) => watchCityMap(watchPorts))
      .catch(failed)
    keepBadge(stores.sync, navigator)
    void labsHere.then((count) => (count > 0 ? refreshLabs() : undefined)).catch(failed)
    void resume().catch(failed)
    ports.triggers.start()
  })
  void db.packs
    .count()
    .then((count) => {
      const refresh = () => void refreshCity(ports).catch(failed)
      if (count === 0) refresh()
      else whenQuiet(startLaterMs, refresh)
    })
    .catch(failed)
  const archives = deviceArchives(db, (url, init) => fetch(url, init), failed)
  return {
    actions: reportingActions(actions, failed),
    stores,
    archives,
    places: devicePlaces(db, after, now),
  }
}

/** A shared tablet that was switched off goes on where it may be used, and nowhere else. */
async function showLabs(db: Database, labs: Stores['labs']): Promise<number> {
  const rows = await db.labs.toArray()
  const kiosk = rows.find((row) => row.kiosk)?.code
  labs.setState({ news: rows.some(hasNews), ...(kiosk ? { kiosk } : {}) })
  lockTo(localStorageOf(window), kiosk)
  return rows.length
}

/** A write failed: the message stays until the person has seen it. */
const createFailed =
  ({ app }: Stores) =>
  (error: unknown): void => {
    const trouble = isQuotaExceeded(error)
      ? 'full'
      : isClosed(error)
        ? 'other_tabs'
        : 'store_failed'
    app.setState({ trouble })
  }

type Report = ReturnType<typeof createProgressBoard>['report']

function createPorts(
  db: Database,
  stores: Stores,
  shell: ShellPorts,
  report: Report,
  failed: (error: unknown) => void,
) {
  const newId = createUuid7(now, fillRandom)
  const sha256 = createSha256(crypto.subtle)
  const photos = createPhotoPipeline()
  const http = { fetch: (url: string, init: RequestInit) => fetch(url, init), after }
  const shrink = createShrinkPhoto({ shrink: (bytes) => photos.shrink(bytes), sha256, newId, now })
  const locks = 'locks' in navigator ? navigator.locks : undefined
  const random = () => Math.random()
  const run = connectOutbox({ db, http, newId, locks, now, random, report, shrink })
  const worker = linkServiceWorker(
    stores.app,
    () => undefined,
    () => location.reload(),
    (work) => whenQuiet(startLaterMs, work),
  )
  const triggers = createTriggers({
    run,
    look: () => whatWaits(db),
    now,
    after,
    isVisible: () => document.visibilityState === 'visible',
    askForSync: worker.askForSync,
    failed,
  })
  return {
    db,
    stores,
    now,
    newId,
    newSecret: () => {
      const bytes = new Uint8Array(32)
      fillRandom(bytes)
      return toBase64Url(bytes)
    },
    sha256,
    after,
    run,
    wake: triggers.wake,
    triggers,
    photos,
    urls: createPhotoUrls(db, {
      create: (bytes) => URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })),
      revoke: (url) => URL.revokeObjectURL(url),
    }),
    locator: createLocator(navigator.geolocation, now, (work, ms) => after(ms, work)),
    language: shell.language,
    patienceMs: () => (shell.mode() === 'plain' ? unhurriedUndoMs : undoMs),
    fetchCities: createFetchCities(http),
    fetchOwnPhoto: async (photo) => {
      const { createFetchOwnPhoto } = await import('#client/net/fetchOwnPhoto.ts')
      return createFetchOwnPhoto(http)(photo)
    },
    // Reads whole city folders, which a device does once: not on the way to the first report.
    fetchPack: async (city, version) => {
      const { createFetchPack } = await import('#client/net/fetchPack.ts')
      return createFetchPack({ ...http, sha256 })(city, version)
    },
    fetchRange: createFetchRange(http),
    http,
    savingAlone: aloneByLock(locks, savingLock),
    device: devicePorts(stores, shell, worker.applyUpdate),
  } satisfies ActionPorts & { triggers: unknown }
}

const devicePorts = (
  stores: Stores,
  shell: ShellPorts,
  applyUpdate: () => Promise<void>,
): ActionPorts['device'] => ({
  setLanguage: async (language) => {
    if (isLanguage(language)) await shell.setLanguage(language)
  },
  setMode: (mode) => shell.setMode(mode),
  setReadAloud: (on) => shell.setReadAloud(on),
  setTheme: (theme) => void shell.setTheme(theme),
  lockTo: (code) => lockTo(localStorageOf(window), code),
  applyUpdate,
  install: watchInstall(window, stores.app),
  storage: () => storageUse(navigator.storage),
  persist: () => askToPersist(navigator.storage),
  isMetered: () => isMetered(navigator),
  takeSharedFiles: () => takeSharedFiles('caches' in window ? window.caches : undefined),
  erase: () => eraseSite(window),
})
