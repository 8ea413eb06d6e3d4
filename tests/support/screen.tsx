import './jsdomGaps.ts'
import { readFileSync } from 'node:fs'
import { render } from '@testing-library/preact'
import type { ComponentChild } from 'preact'
import { LocationProvider } from 'preact-iso'
import * as v from 'valibot'
import { vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Actions } from '#client/actions/actions.ts'
import type { PackRow } from '#client/db/schema.ts'
import { createTranslations } from '#client/i18n/i18n.ts'
import type { Locale } from '#client/i18n/languages.ts'
import { TranslationsContext } from '#client/i18n/useT.ts'
import { AppContext } from '#client/stores/appContext.ts'
import { ClockContext } from '#client/stores/clock.ts'
import { createStores, type Stores } from '#client/stores/createStores.ts'
import { ModeContext } from '#client/stores/useMode.ts'
import { FrameContext } from '#client/ui/frame.ts'
import { CategoryListSchema } from '#domain/category.ts'
import { CitySchema } from '#domain/city.ts'
import { testNow } from './testNow.ts'

const cityFile = (name: string): unknown =>
  JSON.parse(readFileSync(`public/cities/offenbach/${name}`, 'utf8'))

/** Offenbach as its folder has it. */
export const anOffenbachPack = (): PackRow => ({
  id: 'offenbach',
  checked_at: testNow,
  version: '1',
  city: v.parse(CitySchema, cityFile('city.json')),
  list: v.parse(CategoryListSchema, cityFile('categories.json')),
  outline: { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [] } },
  ground: { type: 'FeatureCollection', features: [] },
})

/** Every action a mock that succeeds; a test sets those it is about. */
export function fakeActions(over: Partial<Actions> = {}): Actions {
  const made = new Map<PropertyKey, unknown>()
  return new Proxy({} as Actions, {
    get(_, name) {
      const given = Reflect.get(over, name)
      if (given) return given
      if (!made.has(name))
        made.set(
          name,
          vi.fn(async () => undefined),
        )
      return made.get(name)
    },
  })
}

interface ScreenWorld {
  readonly actions?: Partial<Actions>
  /** Puts into the stores what the person would have on the device. */
  readonly fill?: (stores: Stores) => void
  readonly path?: string
  readonly language?: Locale
  /** One question a page, in plain words. */
  readonly plain?: boolean
}

/** A screen as the person sees it, with real stores and words and a fake world behind its actions. */
export async function showScreen(ui: ComponentChild, world: ScreenWorld = {}) {
  const stores = createStores()
  stores.city.setState({ status: 'ready', pack: anOffenbachPack() })
  stores.mine.setState({ loaded: true })
  stores.nearby.setState({ loaded: true })
  world.fill?.(stores)
  const actions = fakeActions(world.actions)
  const translations = await createTranslations(
    world.language ?? (world.plain ? 'de-simple' : 'de'),
  )
  await translations.need('common', 'mine', 'nearby', 'lab', 'settings', 'legal', 'offline')
  history.replaceState(null, '', world.path ?? '/')
  const view = render(
    <LocationProvider>
      <ClockContext.Provider value={() => testNow}>
        <TranslationsContext.Provider value={translations}>
          <ModeContext.Provider value={createStore(() => (world.plain ? 'plain' : 'normal'))}>
            <FrameContext.Provider value={{ plain: world.plain === true }}>
              <AppContext.Provider value={{ actions, stores }}>{ui}</AppContext.Provider>
            </FrameContext.Provider>
          </ModeContext.Provider>
        </TranslationsContext.Provider>
      </ClockContext.Provider>
    </LocationProvider>,
  )
  return { ...view, stores, actions }
}
