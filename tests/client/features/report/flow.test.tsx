// @vitest-environment jsdom

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { aDraft, inTown } from './aCity.ts'
import { aReporter } from './aReporter.tsx'

afterEach(cleanup)

test('a report takes four taps: Melden, photo, category, Senden', async () => {
  const reporter = await aReporter()
  await reporter.title('Möchten Sie ein Foto machen?')
  await reporter.photo()
  await reporter.title('Worum geht es?')
  await reporter.tap('Wilder Müll')
  await reporter.title('Passt alles?')
  expect(reporter.draft?.place).toMatchObject({ lat: 50.05, source: 'gps', accuracy_m: 12 })
  await reporter.tap('Senden')
  await reporter.title('Danke!')
  const tapOnMelden = 1
  expect(reporter.taps + tapOnMelden).toBe(4)
  expect(reporter.played).toContain('submitDraft')
})

test('the tap on the camera begins the search for the place, with everything on disk before', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  expect(reporter.played).toEqual(expect.arrayContaining(['locate', 'flushDraft']))
})

test('a question that must be answered is asked before the review, and says what is wrong', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.tap('Schlagloch')
  await reporter.title('Ein paar Fragen dazu')
  await reporter.tap('Weiter')
  expect(await reporter.problems()).toContain('Wie breit ist es: Bitte antworten.')
  await reporter.user.type(screen.getByLabelText(/Wie breit ist es/), '900')
  expect(await screen.findAllByText(/eine Zahl von 1 bis 500/)).not.toHaveLength(0)
  await reporter.user.clear(screen.getByLabelText(/Wie breit ist es/))
  await reporter.user.type(screen.getByLabelText(/Wie breit ist es/), '30,5')
  expect(reporter.draft?.attributes).toEqual({ breit: '30.5' })
  await reporter.tap('Weiter')
  await reporter.title('Passt alles?')
})

test('danger leads to the telephone, not to a report', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.tap('Laterne')
  const danger = await screen.findByRole('group', { name: /Hängt ein Kabel/ })
  await reporter.user.click(within(danger).getByLabelText('Ja'))
  await reporter.tap('Weiter')
  await reporter.title('Bitte rufen Sie sofort an')
  const call = screen.getByRole('link', { name: '112 anrufen' })
  expect(call.getAttribute('href')).toBe('tel:112')
  expect(screen.queryByRole('button', { name: 'Trotzdem melden' })).toBeNull()
  await reporter.tap('Antwort ändern')
  await reporter.title('Ein paar Fragen dazu')
})

test('what another office does is said, and may be reported all the same', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.tap('Laterne')
  const danger = await screen.findByRole('group', { name: /Hängt ein Kabel/ })
  await reporter.user.click(within(danger).getByLabelText('Nein'))
  const ground = screen.getByRole('group', { name: /Privatgrund/ })
  await reporter.user.click(within(ground).getByLabelText('Ja'))
  await reporter.tap('Weiter')
  await reporter.title('Dafür ist jemand anderes da')
  expect(screen.getByRole('link', { name: 'Zur zuständigen Stelle' })).toBeDefined()
  await reporter.tap('Trotzdem melden')
  await reporter.title('Passt alles?')
})

test('without a position the place is asked for, and words are enough', async () => {
  const reporter = await aReporter({ position: { status: 'refused' } })
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  await reporter.title('Wo ist das?')
  expect(screen.getByText('Der Standort ist für diese Seite gesperrt')).toBeDefined()
  await reporter.tap('Weiter')
  expect(await reporter.problems()).toContain('Ort: Bitte')
  await reporter.user.type(screen.getByLabelText(/Ort beschreiben/), 'Hinter dem Bahnhof')
  await reporter.tap('Weiter')
  await reporter.title('Passt alles?')
  expect(screen.getByText('Hinter dem Bahnhof')).toBeDefined()
})

test('a place in another city is told, and the report can go there', async () => {
  const position = { status: 'found', fix: { ...inTown, long: 9.65 } } as const
  const reporter = await aReporter({ position })
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  expect(await screen.findByText('Dieser Ort liegt in Fulda')).toBeDefined()
  await reporter.tap('An Fulda melden')
  await waitFor(() => expect(reporter.draft?.city).toBe('fulda'))
  await waitFor(() => expect(reporter.played).toContain('chooseCity fulda'))
})

test('a place outside of every city may be kept', async () => {
  const position = { status: 'found', fix: { ...inTown, long: 1 } } as const
  const reporter = await aReporter({ position })
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  expect(await screen.findByText('Dieser Ort liegt außerhalb von Offenbach')).toBeDefined()
  await reporter.tap('Trotzdem hier melden')
  expect(screen.queryByText('Dieser Ort liegt außerhalb von Offenbach')).toBeNull()
  await reporter.tap('Senden')
  await reporter.title('Danke!')
})

test('back and forward keep what was entered', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.tap('Sonstiges')
  await reporter.title('Bitte beschreiben Sie es kurz')
  await reporter.user.type(screen.getByLabelText(/Ihre Worte/), 'Die Bank wackelt')
  history.back()
  await reporter.title('Worum geht es?')
  history.forward()
  await reporter.title('Bitte beschreiben Sie es kurz')
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Ihre Worte/).value).toBe('Die Bank wackelt')
})

test('a killed page comes back to its step with its words', async () => {
  const draft = { ...aDraft('d1'), step: 'text' as const, description: 'Halb fertig' }
  const reporter = await aReporter({ url: '/melden/d1', drafts: [draft] })
  await reporter.title(/Möchten Sie etwas dazu schreiben/)
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Ihre Worte/).value).toBe('Halb fertig')
  expect(location.pathname).toBe('/melden/d1/text')
})

test('back after sending shows the receipt, never the form, and sends nothing again', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  await reporter.tap('Senden')
  await reporter.title('Danke!')
  const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
  history.back()
  await moved
  await waitFor(() => expect(location.pathname).toMatch(/gesendet$/))
  await reporter.title('Danke!')
  expect(reporter.played.filter((one) => one === 'submitDraft')).toHaveLength(1)
})

test('undo within the ten seconds leads back to the review', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  const { draft } = reporter
  await reporter.tap('Senden')
  await reporter.title('Danke!')
  if (draft) reporter.disk.set(draft.id, draft)
  reporter.stores.mine.setState({ entries: [], drafts: draft ? [{ draft, photos: [] }] : [] })
  await reporter.title('Passt alles?')
})

test('what the city could not work with is named and leads to its step', async () => {
  const submit = () => ({ ok: false, problems: { 'contact.email': 'invalid' } }) as const
  const reporter = await aReporter({ submit })
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  await reporter.tap('Senden')
  const remedy = await screen.findByRole('link', { name: 'Kontakt: Bitte die Angaben prüfen.' })
  await reporter.user.click(remedy)
  await reporter.title('Dürfen wir nachfragen?')
})

test('an address that cannot be written to is told before the person leaves the step', async () => {
  const draft = { ...aDraft('d1'), service_code: 'muell', place: { description: 'hier' } }
  const reporter = await aReporter({ url: '/melden/d1/kontakt', drafts: [draft] })
  await reporter.user.type(await screen.findByLabelText(/E-Mail/), 'anna@')
  await reporter.tap('Weiter')
  expect(await reporter.problems()).toContain('E-Mail: Bitte eine Adresse wie')
  await reporter.user.type(screen.getByLabelText(/E-Mail/), 'example.org')
  await reporter.tap('Weiter')
  await reporter.title('Passt alles?')
})

test('a file that is no picture is told by name and remedy, wherever the person is by then', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  reporter.stores.draft.setState({ photoProblems: [{ name: 'a.heic', code: 'heic' }] })
  expect((await screen.findByRole('alert')).textContent).toContain('HEIC')
  await reporter.tap('Verstanden')
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('sending waits for the photo and for the place, and goes on by itself', async () => {
  const reporter = await aReporter({ position: { status: 'searching' } })
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  reporter.stores.draft.setState({ photosAtWork: 1 })
  await reporter.tap('Senden')
  expect(await screen.findByRole('button', { name: /Foto wird vorbereitet/ })).toBeDefined()
  reporter.stores.draft.setState({ photosAtWork: 0 })
  expect(await screen.findByRole('button', { name: /Ort wird gesucht/ })).toBeDefined()
  reporter.stores.position.setState({ status: 'found', fix: inTown })
  await reporter.title('Danke!')
})

test('a report that is known already can be supported instead, and its draft dropped', async () => {
  const reporter = await aReporter()
  reporter.stores.nearby.setState({
    loaded: true,
    reports: [
      {
        id: 'known',
        service_request_id: 'OF-2026-00001',
        service_code: 'muell',
        status: 'open',
        handling: 'in_progress',
        status_notes: null,
        description: 'Sofa',
        requested_datetime: '2026-05-01T09:30:00Z',
        updated_datetime: '2026-05-01T09:30:00Z',
        expected_datetime: null,
        lat: 50.0501,
        long: 8.75,
        address: null,
        photos: [],
        supports: 2,
        example: false,
      },
    ],
  })
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  expect(await screen.findByText(/11 m entfernt/)).toBeDefined()
  await reporter.tap('Ist dasselbe')
  await screen.findByText('Danke, das hilft der Stadt!')
  await reporter.tap('Entwurf verwerfen')
  expect(reporter.played).toEqual(expect.arrayContaining(['supportReport known', 'deleteDraft']))
})

test('the place that a gallery photo knows is offered, not taken', async () => {
  const reporter = await aReporter()
  await reporter.photo(/^Aus der Galerie/)
  reporter.stores.draft.setState({ photoPlace: { lat: 50.02, long: 8.72 } })
  await reporter.tap('Wilder Müll')
  await reporter.title('Wo ist das?')
  expect(reporter.draft?.place).toBeUndefined()
  await reporter.tap('Ort übernehmen')
  expect(reporter.draft?.place).toEqual({ lat: 50.02, long: 8.72, source: 'photo' })
})

test('a sticker’s category and place are shown as given and not asked again', async () => {
  const url =
    '/melden?kategorie=muell&lat=50.05&long=8.75&sperren=service_code,place&stadt=offenbach'
  const reporter = await aReporter({ url })
  await reporter.photo()
  await reporter.title('Passt alles?')
  expect(screen.getAllByText(/Vom Link vorgegeben/).length).toBeGreaterThanOrEqual(2)
  expect(screen.queryByRole('button', { name: /Kategorie/ })).toBeNull()
})

test('what could not be read in a link is told on the first screen', async () => {
  const reporter = await aReporter({ url: '/melden?kategorie=gibtsnicht&lat=x' })
  await reporter.title('Möchten Sie ein Foto machen?')
  expect(screen.getByText(/die Kategorie, der Ort \(Breite\)/)).toBeDefined()
})

test('going back and tapping Melden again makes no second empty draft', async () => {
  const reporter = await aReporter({ drafts: [aDraft('empty')] })
  await reporter.title('Möchten Sie ein Foto machen?')
  expect(location.pathname).toBe('/melden/empty/foto')
  expect(reporter.played).not.toContain('startDraft')
})

test('an unfinished draft is offered in a line, without a tap for everybody else', async () => {
  const draft = { ...aDraft('old'), description: 'Angefangen' }
  const reporter = await aReporter({ drafts: [draft] })
  await reporter.title('Möchten Sie ein Foto machen?')
  await reporter.user.click(screen.getByRole('link', { name: 'Weitermachen' }))
  await waitFor(() => expect(location.pathname).toBe('/melden/old/foto'))
})

test('a draft that is gone says so and leads on', async () => {
  const reporter = await aReporter({ url: '/melden/nirgends/text' })
  await reporter.title('Diesen Entwurf gibt es nicht mehr')
  expect(screen.getByRole('link', { name: 'Neue Meldung' })).toBeDefined()
})

test('a category is found by an everyday word with a typing error; nothing found leads to the rest', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.user.type(await screen.findByLabelText(/^Suchen/), 'matraze')
  expect(await screen.findByText('1 Treffer')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Wilder Müll' })).toBeDefined()
  await reporter.user.clear(screen.getByLabelText(/^Suchen/))
  await reporter.user.type(screen.getByLabelText(/^Suchen/), 'xylophon')
  expect(await screen.findByText('Dazu gibt es keine eigene Kategorie.')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Sonstiges' })).toBeDefined()
})

test('back from the next step, the word that was searched for is still there', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.title('Worum geht es?')
  const field = () => screen.getByLabelText<HTMLInputElement>(/^Suchen/)
  fireEvent.input(field(), { target: { value: 'müll' } })
  await reporter.tap('Wilder Müll')
  await reporter.title('Passt alles?')
  history.back()
  await reporter.title('Worum geht es?')
  expect(field().value).toBe('müll')
})

test('the first report that has arrived is the moment to offer the home screen', async () => {
  const reporter = await aReporter()
  await reporter.photo()
  await reporter.tap('Wilder Müll')
  await reporter.tap('Senden')
  await reporter.title('Danke!')
  reporter.stores.app.setState({ install: 'prompt' })
  expect(screen.queryByRole('button', { name: 'Installieren' })).toBeNull()
  const delivery = { kind: 'received', number: 'OF-1', photosLeft: 0, photos: 1 } as const
  const { entries } = reporter.stores.mine.getState()
  reporter.stores.mine.setState({ entries: entries.map((entry) => ({ ...entry, delivery })) })
  expect(await screen.findByRole('button', { name: 'Installieren' })).toBeDefined()
})
