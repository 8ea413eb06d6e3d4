import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import type { OwnFile } from '#tests/support/real/proxy.ts'

const page = '<!doctype html><html lang="de"><title>Peer</title><h1>Peer</h1></html>'

/** The peer's page and worker, to be answered by the proxy at its own origin. */
export async function peerFiles(): Promise<ReadonlyMap<string, OwnFile>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('./worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'peer',
      },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error('the peer was not built')
  return new Map([
    ['/peer', { type: 'text/html', body: page }],
    ['/worker.js', { type: 'text/javascript', body: chunk.code }],
  ])
}

interface State {
  readonly size: number
  readonly replaying: boolean
}

export interface WorkboxPeer {
  push(url: string, bodies: readonly string[]): Promise<void>
  /** Resolves when this replay has ended, with what is still queued. */
  replay(): Promise<State>
  close(): Promise<void>
}

export async function openPeer(context: BrowserContext, origin: string): Promise<WorkboxPeer> {
  const tab = await context.newPage()
  await tab.goto(`${origin}/peer`)
  await tab.evaluate(async () => {
    await navigator.serviceWorker.register('/worker.js')
    await navigator.serviceWorker.ready
  })
  return {
    async push(url, bodies) {
      await ask(tab, { kind: 'push', url, bodies })
    },
    replay: () => ask(tab, { kind: 'replay' }),
    close: () => tab.close(),
  }
}

/**
 * Chromium ends a worker whose event lasts too long; then no answer ever comes, and the queue is
 * asked again, as Background Sync would do at its next occasion.
 */
const ask = (tab: Page, message: object): Promise<State> =>
  tab.evaluate(async (data) => {
    const { active } = await navigator.serviceWorker.ready
    const channel = new MessageChannel()
    const answered = new Promise<State>((resolve) => {
      channel.port1.onmessage = (event) => resolve(event.data)
    })
    active?.postMessage(data, [channel.port2])
    const given = new Promise<State>((resolve) =>
      setTimeout(() => resolve({ size: -1, replaying: false }), 310_000),
    )
    return Promise.race([answered, given])
  }, message)
