import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aDesk, type Desk, type DeskLab } from '#tests/support/real/deskLab.ts'
import { walkDesk } from '#tests/support/real/deskWalk.ts'
import { formOfEveryType } from '#tests/support/real/everyType.ts'
import { kiosk } from '#tests/support/real/labForm.ts'
import { printedLab } from '#tests/support/real/labWalk.ts'
import { faultsInAllLooks } from '#tests/support/real/looks.ts'
import { atRest, type Look } from '#tests/support/real/plainWalk.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { walkAll } from '#tests/support/real/wholeWalk.ts'

// With the example reports and the example lab: lists, marks, details and results are looked at, too.
const stage = useStage([])
let desk: Desk
let every: DeskLab
beforeAll(async () => {
  desk = await aDesk(stage.endpoint.origin, stage.endpoint.output())
  every = await desk.newLab(formOfEveryType, { state: 'open', results: 'live', kiosk })
})

const timeoutMs = 300_000

interface Broken {
  readonly directive: string
  readonly uri: string
}
declare global {
  interface Window {
    brokenPolicies?: Broken[]
  }
}

/** All that is asked for elsewhere, and each rule of the endpoint's policy that is broken. */
async function watchPolicy(context: BrowserContext, faults: Set<string>): Promise<void> {
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    const ours = [stage.proxy.origin, stage.endpoint.origin].includes(origin)
    if (!ours && protocol !== 'blob:') faults.add(`asked elsewhere: ${request.url()}`)
  })
  await context.addInitScript(() => {
    window.brokenPolicies = []
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      window.brokenPolicies?.push({ directive: violatedDirective, uri: blockedURI })
    })
  })
}

const brokenPolicies = async (page: Page): Promise<string[]> => {
  const broken = await page.evaluate(() => window.brokenPolicies ?? [])
  return broken.map(({ directive, uri }) => `policy broken: ${directive} ${uri}`)
}

const chooseLanguage = async (page: Page, tag: string) => {
  await page.locator('.header select').selectOption(tag)
  await page.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), tag)
}

const switchToPlain = async (page: Page) => {
  await page.getByTestId('mode-switch').click()
  await page.waitForFunction(() => document.documentElement.dataset.mode === 'plain')
  await atRest(page)
}

/** As the router knows them. /melden and /melden/:id lead on at once. */
const routesOfApp = (): readonly string[] =>
  [
    ...readFileSync('src/client/shell/Screens.tsx', 'utf8').matchAll(/<Route path="([^"]+)"/g),
  ].flatMap(([, path = '']) => (/^\/melden(\/:id)?$/.test(path) ? [] : [path]))

const neverSeen = (visited: ReadonlySet<string>): string[] =>
  routesOfApp().filter((path) => {
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
    return ![...visited].some((one) => pattern.test(one))
  })

const walks = [
  { language: 'de', mode: 'normal' },
  { language: 'de', mode: 'plain' },
  { language: 'ar', mode: 'normal' },
  { language: 'ar', mode: 'plain' },
] as const

describe.concurrent('every screen, each visited once and looked at in all looks', () => {
  it.each(walks)(
    'is free of faults: $language, $mode',
    async ({ language, mode }) => {
      const plain = mode === 'plain'
      const { page } = await stage.someone({ reducedMotion: plain ? 'no-preference' : 'reduce' })
      const faults = new Set<string>()
      const visited = new Set<string>()
      await watchPolicy(page.context(), faults)
      await page.reload()
      await atRest(page)
      if (language !== 'de') await chooseLanguage(page, language)
      if (plain) await switchToPlain(page)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(
        plain && language === 'de' ? 'de-simple' : language,
      )
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(
        language === 'ar' ? 'rtl' : 'ltr',
      )
      const look: Look = async (where) => {
        visited.add(new URL(page.url()).pathname)
        const found = await faultsInAllLooks(page, { where, plain })
        for (const fault of [...found, ...(await brokenPolicies(page))]) faults.add(fault)
      }
      const labs = {
        demo: printedLab(stage.endpoint.output(), 'offenbach'),
        every: { code: every.lab.code, leadPath: every.leadPath },
        brief: plain && language === 'ar',
      }
      await walkAll(page, plain, labs, look)
      expect([...faults]).toEqual([])
      expect(neverSeen(visited)).toEqual([])
    },
    timeoutMs,
  )

  it(
    'is free of faults: the desk, from its door on',
    async () => {
      const context = await stage.browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' })
      const page = await context.newPage()
      const faults = new Set<string>()
      await watchPolicy(context, faults)
      const look: Look = async (where) => {
        const found = await faultsInAllLooks(page, { where: `desk ${where}`, plain: false })
        for (const fault of [...found, ...(await brokenPolicies(page))]) faults.add(fault)
      }
      await page.goto(`${stage.endpoint.origin}/desk`)
      await page.locator('#link').waitFor()
      await look('sign in')
      await page.locator('button[type=submit]').click()
      await page.locator('#link-error').waitFor()
      await look('sign in without a link')
      const [name = '', value = ''] = desk.cookie.split('=')
      await context.addCookies([{ name, value, url: stage.endpoint.origin }])
      await page.reload()
      await walkDesk(page, every.lab.id, look)
      expect([...faults]).toEqual([])
      await context.close()
    },
    timeoutMs,
  )
})
