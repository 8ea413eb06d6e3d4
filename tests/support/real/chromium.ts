import { existsSync, readlinkSync, statfsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core'
import { until } from './until.ts'

const launch = {
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Market square of Offenbach. */
export const market = { latitude: 50.10545, longitude: 8.76178, accuracy: 8 }

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1,
  hasTouch: true,
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
  geolocation: market,
  permissions: ['geolocation'],
}

export const launchChromium = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ ...launch, args: [...launch.args, ...args] })

/** A phone that can be switched off hard, and on again with all that was on its disk. */
export interface Phone {
  /** The browser, started anew when it is not running; `args` for its command line. */
  on(args?: readonly string[]): Promise<BrowserContext>
  /** SIGKILL to the whole browser: no page gets a last word. */
  kill(): Promise<void>
  remove(): Promise<void>
}

export async function aPhone(options: BrowserContextOptions = phone): Promise<Phone> {
  const profile = await mkdtemp(join(tmpdir(), 'stadtlabor-phone-'))
  let context: BrowserContext | undefined

  async function kill(): Promise<void> {
    if (!context) return
    const closed = new Promise<void>((resolve) => context?.once('close', () => resolve()))
    process.kill(browserOf(profile), 'SIGKILL')
    await closed
    context = undefined
  }
  return {
    async on(args = []) {
      const all = { ...launch, ...options, args: [...launch.args, ...args] }
      context ??= await chromium.launchPersistentContext(profile, all)
      return context
    },
    kill,
    async remove() {
      await kill()
      await until('the profile is free', () => removed(profile))
    },
  }
}

/** Chromium names its process in its profile's lock: stadtlabor-1234. */
function browserOf(profile: string): number {
  return Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
}

/** Children of a killed browser may still write for a moment. */
async function removed(profile: string): Promise<boolean> {
  try {
    await rm(profile, { recursive: true, force: true })
  } catch {
    return false
  }
  return !existsSync(profile)
}

/**
 * Leaves a site about so many bytes. The quota that developer tools can set does not reach the
 * database; this one is the browser's own, a share of the disk.
 */
export function smallDisk(bytes: number): string {
  const { blocks, bsize } = statfsSync(tmpdir())
  const ratio = (bytes / (blocks * bsize)).toFixed(15)
  return `--enable-features=StorageQuotaSettings:PoolSizeRatio/${ratio}/PerStorageKeyRatio/1/MustRemainAvailableBytes/1`
}
