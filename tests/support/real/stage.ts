import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium, phone } from './chromium.ts'
import { type Citizen, openApp } from './citizen.ts'
import { type Endpoint, startEndpoint } from './endpoint.ts'
import { type FaultyProxy, faultyProxy, type OwnFile } from './proxy.ts'

/** Browser, network and endpoint of one test file; each test gets a fresh device. */
export interface Stage {
  readonly browser: Browser
  readonly endpoint: Endpoint
  readonly proxy: FaultyProxy
  /** A device of its own with the app opened; closed when the file has ended. */
  someone(options?: Parameters<Browser['newContext']>[0]): Promise<Citizen>
}

/** A page of the app's origin in which no app runs: for what must be there before it. */
export const emptyPath = '/leer'
const emptyPage: ReadonlyMap<string, OwnFile> = new Map([
  [emptyPath, { type: 'text/html', body: '<!doctype html><title>leer</title>' }],
])

export function useStage(args: readonly string[] = ['--empty']): Stage {
  let browser: Browser | undefined
  let endpoint: Endpoint | undefined
  let proxy: FaultyProxy | undefined
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    endpoint = await startEndpoint({ args })
    proxy = await faultyProxy(endpoint.origin, emptyPage)
    browser = await launchChromium()
  })
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await browser?.close()
    await proxy?.close()
    await endpoint?.remove()
  })
  return {
    get browser() {
      return here(browser)
    },
    get endpoint() {
      return here(endpoint)
    },
    get proxy() {
      return here(proxy)
    },
    async someone(options = {}) {
      const context = await here(browser).newContext({ ...phone, ...options })
      contexts.push(context)
      context.setDefaultTimeout(30_000)
      return openApp(await context.newPage(), here(proxy).origin)
    },
  }
}

function here<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stage is set only while its tests run')
  return value
}
