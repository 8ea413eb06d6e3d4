import { Queue } from 'workbox-background-sync'

/** A service worker as Workbox's own guide builds it: one queue, one POST a report. */
const queue = new Queue('reports')
let replaying = false

type Ask =
  | { readonly kind: 'push'; readonly url: string; readonly bodies: readonly string[] }
  | { readonly kind: 'replay' }
  | { readonly kind: 'size' }

// The worker's own scope; this file is compiled with the page's types.
const scope = self as unknown as EventTarget & {
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
type WaitingEvent = Event & { waitUntil(work: Promise<unknown>): void }

scope.addEventListener('install', () => void scope.skipWaiting())
scope.addEventListener('activate', (event) =>
  (event as WaitingEvent).waitUntil(scope.clients.claim()),
)
scope.addEventListener('message', (event) => {
  const { data, ports } = event as MessageEvent<Ask>
  ;(event as unknown as WaitingEvent).waitUntil(
    answer(data).then((value) => ports[0]?.postMessage(value)),
  )
})

async function answer(ask: Ask): Promise<{ size: number; replaying: boolean }> {
  if (ask.kind === 'push') {
    for (const body of ask.bodies) await queue.pushRequest({ request: requestOf(ask.url, body) })
  }
  if (ask.kind === 'replay') await replay()
  return { size: await queue.size(), replaying }
}

const requestOf = (url: string, body: string) =>
  new Request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

async function replay(): Promise<void> {
  replaying = true
  try {
    await queue.replayRequests()
  } catch {
    // It stops at a broken connection and keeps what is left; whoever measures asks again.
  }
  replaying = false
}
