import axe, { type AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Citizen, words } from '#tests/support/real/citizen.ts'
import { useStage } from '#tests/support/real/stage.ts'

// With the example reports: lists, marks and details are looked at, too.
const stage = useStage([])

const routes = [
  '/',
  '/melden',
  '/runde',
  '/meine',
  '/naehe',
  '/mehr',
  '/hilfe',
  '/datenschutz',
  '/barrierefreiheit',
  '/impressum',
  '/lizenzen',
  '/gibt-es-nicht',
]
const looks: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  '320 px wide': { viewport: { width: 320, height: 640 } },
}

interface Broken {
  readonly directive: string
  readonly uri: string
}
declare global {
  interface Window {
    brokenPolicies?: Broken[]
  }
}

/** Opens each address and each step of a report, and looks at it when it has come to rest. */
async function walk(me: Citizen, look: (where: string) => Promise<void>): Promise<void> {
  for (const route of routes) {
    await me.open(route)
    await atRest(me.page)
    await look(route)
  }
  await me.open('/melden')
  await me.tap(me.page.getByRole('button', { name: words.without }))
  await me.untilTitle(words.categoryStep)
  await atRest(me.page)
  await look('category')
  await me.choose(words.waste)
  await me.untilTitle(words.reviewStep)
  await atRest(me.page)
  await look('review')
  for (const line of [/^Antworten/, /^Ort/, /^Beschreibung/, /^Kontakt/]) {
    await me.page.getByRole('main').getByRole('button', { name: line }).click()
    await me.page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: words.reviewStep })
      .waitFor()
    await atRest(me.page)
    await look(String(line))
    await me.page.getByRole('link', { name: 'Zurück' }).click()
    await me.untilTitle(words.reviewStep)
  }
  await me.send()
  await me.untilTitle(words.sent)
  await atRest(me.page)
  await look('receipt')
}

/** The screen's own title, nothing loading any more, the map's canvas drawn. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const title = document.querySelector('main h1')?.textContent ?? ''
    return title !== '' && title !== 'Stadtlabor' && !document.querySelector('[aria-busy="true"]')
  })
  await page.waitForLoadState('networkidle')
}

describe.each(Object.entries(looks))('in %s', (name, options) => {
  it('every screen is free of faults that axe knows, fits its width, and is large enough to hit', async () => {
    const me = await stage.someone(options)
    const faults: string[] = []
    await walk(me, async (where) => {
      faults.push(...(await axeFaults(me.page)).map((fault) => `${where}: ${fault}`))
      const { tooWide, tooSmall } = await me.page.evaluate(measure)
      if (tooWide > 0) faults.push(`${where}: ${tooWide} px wider than the screen`)
      faults.push(...tooSmall.map((target) => `${where}: smaller than 24 px: ${target}`))
    })
    expect([...new Set(faults)], name).toEqual([])
  })
})

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(async () => {
    const here = window as unknown as { axe: typeof axe }
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    // Counts what a fixed bar covers until one scrolls; `measure` looks at every target's own size.
    const rules = { 'target-size': { enabled: false } }
    const run = await here.axe.run({ runOnly: { type: 'tag', values }, rules })
    return run as AxeResults
  })
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
  )
}

/** Runs in the page. Links within a sentence may be as high as its line (WCAG 2.5.8). */
function measure(): { tooWide: number; tooSmall: string[] } {
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, select, textarea, summary, input:not([type=hidden]), [role=button]',
  )
  const tooSmall = [...targets].flatMap((element) => {
    // The label around or beside an input is hit as well.
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect())
    const isShown =
      boxes.some(({ width, height }) => width > 1 && height > 1) && element.checkVisibility()
    const isInline =
      element.closest('p, li, td, dd') !== null && getComputedStyle(element).display === 'inline'
    const isHittable = boxes.some(({ width, height }) => width >= 24 && height >= 24)
    const isSkipLink = element.classList.contains('skip')
    return isShown && !isInline && !isHittable && !isSkipLink
      ? [`${element.tagName} ${element.textContent?.trim().slice(0, 40)} ${element.className}`]
      : []
  })
  const { scrollWidth, clientWidth } = document.documentElement
  return { tooWide: Math.max(0, scrollWidth - clientWidth), tooSmall }
}

it('nobody but the endpoint is asked for anything, and no rule of its policy is broken', async () => {
  const me = await stage.someone()
  const strangers = new Set<string>()
  me.page.context().on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== stage.proxy.origin && protocol !== 'blob:') strangers.add(request.url())
  })
  await me.page.addInitScript(() => {
    window.brokenPolicies = []
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      window.brokenPolicies?.push({ directive: violatedDirective, uri: blockedURI })
    })
  })
  const broken: string[] = []
  await walk(me, async (where) => {
    const found = await me.page.evaluate(() => window.brokenPolicies ?? [])
    broken.push(...found.map(({ directive, uri }) => `${where}: ${directive} ${uri}`))
  })
  expect([...strangers]).toEqual([])
  expect(broken).toEqual([])
})
