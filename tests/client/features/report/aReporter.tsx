import { configure, render, screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { LocationProvider, Route, Router } from 'preact-iso'
import { expect, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Actions, SubmitOutcome } from '#client/actions/actions.ts'
import type { Draft } from '#client/features/report/draft.ts'
import type { Pack } from '#client/features/report/flow.ts'
import { ReportFlow } from '#client/features/report/ReportFlow.tsx'
import { StartReport } from '#client/features/report/StartReport.tsx'
import { RoundScreen } from '#client/features/round/RoundScreen.tsx'
import { createTranslations } from '#client/i18n/i18n.ts'
import { TranslationsContext } from '#client/i18n/useT.ts'
import type { Places } from '#client/place/address/places.ts'
import { PlainFrame } from '#client/shell/PlainFrame.tsx'
import { AppContext } from '#client/stores/appContext.ts'
import { createStores } from '#client/stores/createStores.ts'
import type { MineEntry, PositionState } from '#client/stores/state.ts'
import { type Mode, ModeContext } from '#client/stores/useMode.ts'
import { aDraft, aPack, inTown } from './aCity.ts'

export const aMineEntry = (draft: Draft, delivery: MineEntry['delivery']): MineEntry => ({
  report: {
    id: draft.id,
    city: draft.city,
    receipt: 'r'.repeat(43),
    created_at: draft.created_at,
    ...(draft.round_id !== undefined && { round_id: draft.round_id }),
    payload: {
      id: draft.id,
      service_code: draft.service_code ?? '',
      requested_datetime: '2026-05-01T09:30:00Z',
      place: draft.place ?? {},
      description: draft.description,
      attributes: {},
      photos: [],
      receipt_sha256: '0'.repeat(64),
      language: 'de',
    },
  },
  delivery,
  photos: [],
  pending: 0,
})

// Other test files share the machine: a slow drawing is no fault of the flow.
configure({ asyncUtilTimeout: 6_000 })
// jsdom has no page to scroll.
globalThis.scrollTo = () => undefined

// jsdom has no canvas: the map's own tests look at the map.
vi.mock('#client/place/map/createPinMap.ts', () => ({
  createPinMap: () => ({
    setPin: () => undefined,
    setAccuracy: () => undefined,
    onMove: () => undefined,
    setThings: () => undefined,
    destroy: () => undefined,
  }),
}))

interface World {
  /** One question a page, in plain words. */
  plain?: boolean
  /** What the device answers when it is asked where it is. */
  position?: PositionState
  url?: string
  drafts?: readonly Draft[]
  /** Addresses and things, where the device keeps them. */
  places?: Places
  pack?: Pack
  submit?: (draft: Draft) => SubmitOutcome | undefined
}

/** The screens on a device whose store, network and position are played. */
export async function aReporter({
  position = { status: 'found', fix: inTown },
  ...wish
}: World = {}) {
  const stores = createStores()
  const disk = new Map((wish.drafts ?? []).map((draft) => [draft.id, draft]))
  const played: string[] = []
  let ids = 0
  const newId = () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`

  stores.city.setState({
    status: 'ready',
    pack: wish.pack ?? aPack(),
    cities: [
      { ...summary('offenbach', 'Offenbach', 8.75) },
      { ...summary('fulda', 'Fulda', 9.65) },
    ],
  })
  const mirror = () =>
    stores.mine.setState({
      loaded: true,
      drafts: [...disk.values()].map((draft) => ({ draft, photos: [] })),
    })
  mirror()
  const show = (draft: Draft) => {
    disk.set(draft.id, draft)
    stores.draft.setState({ draft, photos: [] })
    mirror()
    return draft.id
  }
  const change = (part: Partial<Draft>) => {
    const { draft } = stores.draft.getState()
    if (!draft) return
    const next = { ...draft, ...part }
    disk.set(draft.id, next)
    stores.draft.setState({ draft: next })
    mirror()
  }

  const actions: Partial<Actions> = {
    async startDraft({ round, files: _, shared: __, ...prefill } = {}) {
      const id = newId()
      played.push('startDraft')
      return show({ ...aDraft(id), ...prefill, ...(round && { round_id: id }) })
    },
    async openDraft(id) {
      const draft = disk.get(id)
      if (draft) show(draft)
      return draft !== undefined
    },
    editDraft: change,
    async goToStep(step) {
      change({ step })
    },
    async flushDraft() {
      played.push('flushDraft')
    },
    async addPhotos(files) {
      const { draft, photos } = stores.draft.getState()
      const added = files.map((file, index) => ({
        id: `${file.name}-${photos.length + index}`,
        url: 'blob:photo',
        width: 4,
        height: 3,
        sha256: '0'.repeat(64),
      }))
      stores.draft.setState({ photos: [...photos, ...added] })
      change({ photos: [...(draft?.photos ?? []), ...added.map(({ id }) => id)] })
    },
    async removePhoto(id) {
      const { photos } = stores.draft.getState()
      const left = photos.filter((photo) => photo.id !== id)
      stores.draft.setState({ photos: left })
      change({ photos: left.map((photo) => photo.id) })
    },
    dismissPhotoProblems: () => stores.draft.setState({ photoProblems: [] }),
    locate() {
      played.push('locate')
      const fix = position.fix && { ...position.fix }
      stores.position.setState({ ...position, ...(fix && { fix }) }, true)
    },
    async submitDraft() {
      const { draft } = stores.draft.getState()
      if (!draft) return { ok: false, problems: { draft: 'missing' } }
      const answer = wish.submit?.(draft)
      if (answer) return answer
      played.push('submitDraft')
      disk.delete(draft.id)
      stores.draft.setState({ photos: [] }, false)
      stores.draft.setState(({ draft: _, ...state }) => state, true)
      const { entries } = stores.mine.getState()
      const entry = aMineEntry(draft, { kind: 'held', until: 10_000 })
      stores.mine.setState({ entries: [entry, ...entries] })
      mirror()
      return { ok: true, reportId: draft.id }
    },
    async deleteDraft(id) {
      played.push('deleteDraft')
      disk.delete(id)
      mirror()
    },
    async againHere(reportId) {
      const before = stores.mine.getState().entries.find(({ report }) => report.id === reportId)
      const service_code = before?.report.payload?.service_code
      const round_id = before?.report.round_id ?? reportId
      const draft = { ...aDraft(newId()), round_id }
      return show(service_code === undefined ? draft : { ...draft, service_code })
    },
    async chooseCity(id) {
      played.push(`chooseCity ${id}`)
      if (id === 'fulda') stores.city.setState({ pack: aPack('fulda', 'Fulda') })
    },
    async supportReport(id) {
      played.push(`supportReport ${id}`)
    },
  }

  history.replaceState(null, '', wish.url ?? '/melden')
  const mode = createStore<Mode>(() => (wish.plain ? 'plain' : 'normal'))
  const translations = await createTranslations(wish.plain ? 'de-simple' : 'de')
  await translations.need('common', 'report')
  render(
    <LocationProvider>
      <TranslationsContext.Provider value={translations}>
        <AppContext.Provider
          value={{
            actions: actions as Actions,
            stores,
            ...(wish.places && { places: wish.places }),
          }}
        >
          <ModeContext.Provider value={mode}>
            <PlainFrame>
              <Router>
                <Route path="/melden" component={StartReport} />
                <Route path="/melden/:id" component={ReportFlow} />
                <Route path="/melden/:id/:step" component={ReportFlow} />
                <Route path="/runde" component={RoundScreen} />
                <Route path="/runde/:id" component={RoundScreen} />
                <Route default component={() => <h1>Anderswo</h1>} />
              </Router>
            </PlainFrame>
          </ModeContext.Provider>
        </AppContext.Provider>
      </TranslationsContext.Provider>
    </LocationProvider>,
  )
  const user = userEvent.setup()
  let taps = 0
  return {
    stores,
    disk,
    played,
    change,
    user,
    get taps() {
      return taps
    },
    get draft() {
      return stores.draft.getState().draft
    },
    async setMode(next: Mode) {
      await translations.setLanguage(next === 'plain' ? 'de-simple' : 'de')
      mode.setState(next, true)
    },
    title: (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }),
    async tap(name: string | RegExp) {
      taps += 1
      await user.click(await screen.findByRole('button', { name }))
    },
    async photo(label: string | RegExp = /^Foto machen/, name = 'foto.jpg') {
      taps += 1
      const input = await screen.findByLabelText<HTMLInputElement>(label)
      await user.upload(input, new File(['x'], name, { type: 'image/jpeg' }))
    },
    /** What is wrong comes into focus by itself; its words. */
    async problems() {
      await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('alert'))
      return document.activeElement?.textContent ?? ''
    },
  }
}

const summary = (id: string, name: string, long: number) => ({
  id,
  name,
  jurisdiction_id: `${id}.de`,
  centre: { lat: 50.05, long },
  bounds: [long - 0.05, 50, long + 0.05, 50.1] as [number, number, number, number],
})
