// @vitest-environment jsdom
import type { ComponentChild } from 'preact'
import { describe, expect, test } from 'vitest'
import type { Actions } from '#client/actions/actions.ts'
import { AccessibilityScreen } from '#client/features/legal/AccessibilityScreen.tsx'
import { HelpScreen } from '#client/features/legal/HelpScreen.tsx'
import { ImprintScreen } from '#client/features/legal/ImprintScreen.tsx'
import { UnclearScreen } from '#client/features/legal/UnclearScreen.tsx'
import { MineDetail } from '#client/features/mine/MineDetail.tsx'
import { MineScreen } from '#client/features/mine/MineScreen.tsx'
import { NearbyScreen } from '#client/features/nearby/NearbyScreen.tsx'
import { SettingsScreen } from '#client/features/settings/SettingsScreen.tsx'
import type { Stores } from '#client/stores/createStores.ts'
import type { Delivery } from '#domain/delivery.ts'
import { anEntry, anOwnReport, reportId } from '#tests/support/mineEntries.ts'
import { aPublicReport } from '#tests/support/publicReports.ts'
import { type Drawn, reachable } from '#tests/support/reachable.ts'
import { showScreen } from '#tests/support/screen.tsx'
import { testNow } from '#tests/support/testNow.ts'
import { aDraft, rubbish } from './report/aCity.ts'
import { aReporter } from './report/aReporter.tsx'

// S19: separate must not mean lesser. Both modes are tried out control by control, and compared.

interface Place {
  readonly screen: () => ComponentChild
  readonly path: string
  readonly fill?: (stores: Stores) => void
}

const drawer =
  ({ screen, path, fill }: Place, plain: boolean) =>
  async (): Promise<Drawn> => {
    const told = new Set<string>()
    const actions = new Proxy({} as Partial<Actions>, {
      get: (_, name) => async () => {
        told.add(String(name))
        return undefined
      },
    })
    await showScreen(screen(), { actions, plain, path, ...(fill && { fill }) })
    return { told: () => [...told] }
  }

const handled = (handling: 'in_progress' | 'done'): Delivery => ({
  ...{ kind: 'handled', number: 'OF-2026-00042', handling, public: true },
})
const detail = (delivery: Delivery): Place => ({
  screen: () => <MineDetail id={reportId} />,
  path: `/meine/${reportId}`,
  fill: ({ mine }) => mine.setState({ entries: [anEntry(delivery, { own: anOwnReport() })] }),
})

const places: Readonly<Record<string, Place>> = {
  settings: {
    screen: () => <SettingsScreen version="1" />,
    path: '/mehr',
    fill: ({ app }) => app.setState({ install: 'prompt' }),
  },
  nearby: {
    screen: () => <NearbyScreen />,
    path: '/naehe',
    fill: ({ nearby }) =>
      nearby.setState({ reports: [aPublicReport()], updated_at: testNow - 300_000 }),
  },
  mine: {
    screen: () => <MineScreen />,
    path: '/meine',
    fill: ({ mine }) =>
      mine.setState({
        entries: [anEntry({ kind: 'waiting', why: 'no_network', attempts: 1 })],
        drafts: [{ draft: aDraft('d1'), photos: [] }],
      }),
  },
  'one of mine, in progress': detail(handled('in_progress')),
  'one of mine, done': detail(handled('done')),
  help: { screen: () => <HelpScreen />, path: '/hilfe' },
  'a hard text': { screen: () => <UnclearScreen />, path: '/unverstaendlich' },
  accessibility: { screen: () => <AccessibilityScreen />, path: '/barrierefreiheit' },
  imprint: { screen: () => <ImprintScreen />, path: '/impressum' },
}

/** What the frame of every screen in plain mode has anyway: the header's button, reading aloud. */
const everywhere = ['setMode', 'setReadAloud']

describe('S19: plain mode can do all that normal mode does', () => {
  test.each(Object.entries(places))('%s', async (_, place) => {
    const normal = await reachable(drawer(place, false))
    const plain = await reachable(drawer(place, true))
    expect(normal.size).toBeGreaterThan(0)
    const lost = [...normal].filter((one) => !plain.has(one) && !everywhere.includes(one))
    expect(lost).toEqual([])
  })

  // A step has several pages in plain mode and other ways on: what counts is the report as a whole.
  test('a report, with all its steps', async () => {
    const draft = {
      ...aDraft('d1'),
      ...{ service_code: rubbish.service_code, step: 'review' as const },
      place: { description: 'am Brunnen', source: 'address' as const },
    }
    const reach = async (plain: boolean) => {
      const all = new Set<string>()
      for (const step of ['foto', 'kategorie', 'ort', 'text', 'kontakt', 'pruefen']) {
        const draw = async (): Promise<Drawn> => {
          const me = await aReporter({ plain, drafts: [draft], url: `/melden/d1/${step}` })
          await me.title(/./)
          return { told: () => me.played }
        }
        for (const one of await reachable(draw)) all.add(one)
      }
      return all
    }
    const normal = await reach(false)
    const plain = await reach(true)
    // Six kinds or fewer stand on one page of tiles: there is nothing to search.
    const isOwn = (one: string) => one.startsWith('to /melden/') || one === 'field category-search'
    expect([...normal].filter((one) => !plain.has(one) && !isOwn(one))).toEqual([])
    expect([...plain]).toEqual(
      expect.arrayContaining([
        ...['locate', 'submitDraft', 'field place-address', 'field place-description'],
        ...['field description', 'field contact-email', 'field contact-phone'],
      ]),
    )
  })
})
