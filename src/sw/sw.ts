import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration'
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { keepLanguageMessage, syncTag } from '#client/net/names.ts'
import { createUuid7 } from '#client/outbox/uuid7.ts'
import {
  dropOldLanguages,
  keepLanguage,
  languageCache,
  renewLanguages,
  splitByLanguage,
} from './languages.ts'
import { sendInBackground } from './outbox.ts'
import { publicOnly } from './publicOnly.ts'
import { type Route, routeOf } from './routing.ts'
import { receiveShare } from './share.ts'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[]
}

const dayS = 86_400

const { always, wished } = splitByLanguage(self.__WB_MANIFEST)
const languages = () => self.caches.open(languageCache)

precacheAndRoute(always)
cleanupOutdatedCaches()

const is =
  (route: Route) =>
  ({ url, request }: { url: URL; request: Request }): boolean =>
    routeOf(url, self.location.origin, request.method, request.mode === 'navigate') === route

registerRoute(is('shell'), createHandlerBoundToURL('/app.html'))
registerRoute(is('language'), new CacheFirst({ cacheName: languageCache, plugins: [publicOnly] }))
registerRoute(is('photo'), cacheFirst('photos', 300, 7 * dayS))
registerRoute(is('tile'), cacheFirst('tiles', 1_500, 30 * dayS))
registerRoute(
  is('share'),
  ({ request }) =>
    receiveShare(
      request,
      self.caches,
      createUuid7(
        () => Date.now(),
        (bytes) => void self.crypto.getRandomValues(bytes),
      ),
    ),
  'POST',
)

function cacheFirst(cacheName: string, maxEntries: number, maxAgeSeconds: number): CacheFirst {
  const expiration = new ExpirationPlugin({ maxEntries, maxAgeSeconds, purgeOnQuotaError: true })
  // Its own types say `undefined` where the plugin type says absent; at run time they are the same.
  return new CacheFirst({ cacheName, plugins: [expiration as WorkboxPlugin, publicOnly] })
}

// Whoever visits for the first time may lose the network before the second page.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
  event.waitUntil(languages().then((cache) => dropOldLanguages(cache, wished)))
})

// Like the rest of a new version: it is whole, or it does not take over yet.
self.addEventListener('install', (event) => {
  event.waitUntil(languages().then((cache) => renewLanguages(cache, wished)))
})

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const { data } = event
  if (isKeepLanguage(data)) {
    const kept = languages().then((cache) => keepLanguage(cache, data.language, wished))
    // Without network it is asked again at the next start; what was opened before is kept anyway.
    event.waitUntil(kept.catch(() => undefined))
  }
  // Only on the person's word: the pages that are open run on the old version's files.
  if (isSkipWaiting(data)) void self.skipWaiting()
})

const isSkipWaiting = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING'

const isKeepLanguage = (data: unknown): data is { readonly language: string } =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === keepLanguageMessage &&
  'language' in data &&
  typeof data.language === 'string'

interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}
const isSync = (event: Event): event is SyncEvent => 'tag' in event && event.tag === syncTag

self.addEventListener('sync', (event: Event) => {
  if (isSync(event)) event.waitUntil(sendInBackground(self))
})
