// @vitest-environment jsdom
import { render } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createTranslations } from '#client/i18n/i18n.ts'
import { App, type AppProps } from '#client/shell/App.tsx'
import { drawApp } from '#client/shell/drawApp.tsx'
import { rememberTaps } from '#client/shell/earlyTaps.ts'
import type { Mode } from '#client/stores/useMode.ts'

const never = new Promise<never>(() => undefined)

beforeEach(() => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'de', 'en'])
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)
  history.replaceState(null, '', '/')
})
const targets: HTMLElement[] = []
const draw = (target: HTMLElement, props: AppProps) => {
  targets.push(target)
  return drawApp(target, props)
}
afterEach(() => {
  // The router listens to the whole window.
  for (const target of targets.splice(0)) render(null, target)
  vi.restoreAllMocks()
  document.body.innerHTML = ''
  history.replaceState(null, '', '/')
})

async function propsWith(changes: Partial<AppProps> = {}): Promise<AppProps> {
  const translations = await createTranslations('de')
  await translations.need('common')
  return {
    translations,
    mode: createStore<Mode>(() => 'normal'),
    aloud: createStore(() => false),
    firstRun: true,
    offerLanguages: true,
    parts: never,
    onLanguage: async () => undefined,
    onMode: async () => undefined,
    now: () => 0,
    ...changes,
  }
}

/** As the build draws it, and as it stands in the page before any module has run. */
async function drawnPage(): Promise<HTMLElement> {
  const html = renderToString(<App {...(await propsWith())} />)
  document.body.innerHTML = `<div id="app">\n ${html}\n <noscript>Ohne JavaScript …</noscript></div>`
  return document.getElementById('app') as HTMLElement
}

it('takes the drawn page over, element for element, and as a fresh drawing would be', async () => {
  const target = await drawnPage()
  const before = [...target.querySelectorAll('*:not(noscript)')]
  await draw(target, await propsWith())
  const after = [...target.querySelectorAll('*')]
  expect(after.every((element, i) => element === before[i])).toBe(true)
  expect(after).toHaveLength(before.length)
  // An option's `selected` is only in the page that was written out.
  for (const option of target.querySelectorAll('option')) option.removeAttribute('selected')

  const fresh = document.createElement('div')
  document.body.append(fresh)
  await draw(fresh, await propsWith())
  expect(target.childNodes).toHaveLength(fresh.childNodes.length)
  target.childNodes.forEach((node, i) => {
    expect(node.isEqualNode(fresh.childNodes[i] ?? null)).toBe(true)
  })
})

it('answers on the page it has taken over', async () => {
  const onMode = vi.fn(async () => undefined)
  const target = await drawnPage()
  await draw(target, await propsWith({ onMode }))
  target.querySelector<HTMLButtonElement>('[data-testid="mode-switch"]')?.click()
  expect(onMode).toHaveBeenCalledExactlyOnceWith('plain')
})

it.each([
  ['plain words', { mode: createStore<Mode>(() => 'plain') }],
  ['a mode that was chosen', { firstRun: false }],
])('draws anew for %s', async (_, changes) => {
  const target = await drawnPage()
  const before = target.querySelector('h1')
  await draw(target, await propsWith(changes))
  expect(target.querySelectorAll('h1')).toHaveLength(1)
  expect(target.querySelector('h1')).not.toBe(before)
})

it('draws anew for a device that reads a language to be offered', async () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de', 'tr'])
  const target = await drawnPage()
  await draw(target, await propsWith())
  expect(target.querySelector('button [lang="tr"]')).not.toBeNull()
  expect(target.querySelectorAll('h1')).toHaveLength(1)
})

it('opens what was tapped on the page before the app was there', async () => {
  const target = await drawnPage()
  rememberTaps(window)
  if (window.earlyTaps) window.earlyTaps.tap = { kind: 'link', href: '/nirgends' }
  await draw(target, await propsWith())
  expect(location.pathname).toBe('/nirgends')
  expect(target.querySelector('.home')).toBeNull()
})
