// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ADesk, aDesk, anAdmin, reported, type Staff } from '../server/desk/aDesk.ts'
import { aDeskScreen, allAnswered, comeBack } from './aDeskScreen.tsx'

let desk: ADesk
let other: Staff

beforeEach(async () => {
  desk = await aDesk()
  other = await anAdmin(desk)
  for (const n of [1, 2, 3]) {
    desk.clock.now += 60_000
    await reported(desk, n, { description: `Sofa Nummer ${n}` })
  }
})
afterEach(async () => {
  sessionStorage.clear()
  cleanup()
  await allAnswered()
  await desk[Symbol.asyncDispose]()
})

async function signedInScreen() {
  const view = aDeskScreen(desk, await desk.firstToken(true))
  await view.user.click(await screen.findByRole('button', { name: 'Jetzt anmelden' }))
  await screen.findByRole('list', { name: 'Liste der Meldungen' })
  return view
}

async function openFirst() {
  const view = await signedInScreen()
  await view.user.click(screen.getAllByRole('link', { name: 'Müll' })[0] as HTMLElement)
  await screen.findByRole('heading', { name: 'Stand setzen' })
  return view
}

const theReason = () => screen.getByRole('textbox', { name: /^Begründung/ })
const send = () => screen.getByRole('button', { name: 'Stand setzen' })

/** Somebody else at another desk takes the newest report up. */
async function takenUpByOther(): Promise<void> {
  const path = '/reports?city=linden&q=LI-2026-00003'
  const { reports } = (await (await other.get(path)).json()) as {
    reports: { id: string; seq: number }[]
  }
  const body = { seq: reports[0]?.seq, handling: 'in_progress', reason: 'Wir fahren hin.' }
  await other.post(`/reports/${reports[0]?.id}/handling?city=linden`, body)
}

test('a link signs in only when the button is pressed', async () => {
  const view = aDeskScreen(desk, await desk.firstToken(true))
  await screen.findByText(/Ihr Anmelde-Link ist da/)
  expect(view.line.cookie).toBe('')
  await view.user.click(screen.getByRole('button', { name: 'Jetzt anmelden' }))
  await screen.findByRole('heading', { name: 'Meldungen' })
})

test('a used link says so, and another one can be pasted', async () => {
  const used = await desk.firstToken(true)
  const fresh = await desk.firstToken(true)
  const { user } = aDeskScreen(desk, used)
  await user.click(await screen.findByRole('button', { name: 'Jetzt anmelden' }))
  await screen.findByText('Dieser Link gilt nicht mehr')
  await user.click(screen.getByRole('button', { name: 'Jetzt anmelden' }))
  await screen.findByText(/Das ist kein Anmelde-Link/)
  const field = screen.getByLabelText(/Anmelde-Link hier einfügen/)
  await user.type(field, `https://melden.example/desk?einladung=${fresh}`)
  await user.click(screen.getByRole('button', { name: 'Jetzt anmelden' }))
  await screen.findByRole('heading', { name: 'Meldungen' })
})

test('a report is not closed without a reason', async () => {
  const { user } = await openFirst()
  await user.click(send())
  await screen.findByText('Bitte wählen Sie einen Stand.')
  await user.click(screen.getByLabelText('Erledigt'))
  await user.type(theReason(), 'kurz')
  await user.click(send())
  await screen.findByText('Bitte begründen Sie mit mindestens 10 Zeichen.')
  expect(theReason()).toHaveValue('kurz')

  await user.clear(theReason())
  await user.click(screen.getByRole('button', { name: 'Abgeholt' }))
  await user.type(theReason(), ' Schönen Tag!')
  await user.click(send())
  const story = await screen.findByRole('region', { name: 'Verlauf' })
  await within(story).findByText(/Wir haben den Abfall abgeholt.* Schönen Tag!/)
  expect(theReason()).toHaveValue('')
})

test('who is second sees what the other one did, keeps the typed words, and can send again', async () => {
  const { user } = await openFirst()
  await user.click(screen.getByLabelText('Erledigt'))
  await user.type(theReason(), 'Das Sofa ist abgeholt.')
  await takenUpByOther()
  await user.click(send())
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Diese Meldung hat sich inzwischen geändert')
  expect(alert).toHaveTextContent('Jetziger Stand: In Arbeit.')
  expect(alert).toHaveTextContent('Wir fahren hin.')
  expect(theReason()).toHaveValue('Das Sofa ist abgeholt.')
  await user.click(send())
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(
    within(screen.getByRole('region', { name: 'Verlauf' })).getByText(/: Erledigt/),
  ).toBeVisible()
})

test('the list is walked with j and k, Enter opens, Escape goes back', async () => {
  const { user } = await signedInScreen()
  const links = screen.getAllByRole('link', { name: 'Müll' })
  await user.keyboard('jj')
  expect(links[1]).toHaveFocus()
  await user.keyboard('k')
  expect(links[0]).toHaveFocus()
  await user.keyboard('{Enter}')
  await screen.findByText('LI-2026-00003')
  await user.keyboard('j')
  await screen.findByText('LI-2026-00002')
  await user.keyboard('{Escape}')
  await screen.findByRole('heading', { name: 'Meldungen' })
})

test('letters are letters while somebody writes, and the shortcuts can be switched off', async () => {
  const { user } = await openFirst()
  await user.type(theReason(), 'jkjk')
  expect(screen.getByText('LI-2026-00003')).toBeVisible()
  expect(theReason()).toHaveValue('jkjk')
  await user.click(screen.getByRole('button', { name: 'Tastenkürzel' }))
  await user.click(await screen.findByLabelText('Tastenkürzel benutzen'))
  await user.click(screen.getByRole('button', { name: 'Schließen' }))
  await user.click(screen.getByRole('heading', { name: 'Müll' }))
  await user.keyboard('j')
  expect(screen.getByText('LI-2026-00003')).toBeVisible()
})

test('a lost line keeps the words, and says so', async () => {
  const { user, line } = await openFirst()
  await user.click(screen.getByLabelText('Erledigt'))
  await user.type(theReason(), 'Das Sofa ist abgeholt.')
  line.cut = true
  await user.click(send())
  await screen.findByText(/Keine Verbindung zum Server/)
  expect(theReason()).toHaveValue('Das Sofa ist abgeholt.')
  line.cut = false
  await user.click(send())
  await waitFor(() => expect(theReason()).toHaveValue(''))
  expect(screen.queryByText(/Keine Verbindung zum Server/)).toBeNull()
})

test('after a session has ended a new link goes on at the same place, with the same words', async () => {
  const { user } = await openFirst()
  await user.type(theReason(), 'Das Sofa ist abgeholt.')
  desk.clock.now += 31 * 60_000
  comeBack()
  await screen.findByText('Ihre Sitzung ist zu Ende')
  const link = `/desk?einladung=${await desk.firstToken(true)}`
  await user.type(screen.getByLabelText(/Anmelde-Link hier einfügen/), link)
  await user.click(screen.getByRole('button', { name: 'Jetzt anmelden' }))
  await screen.findByRole('heading', { name: 'Stand setzen' })
  expect(theReason()).toHaveValue('Das Sofa ist abgeholt.')
})

test('what comes in while the list is open appears, and nothing typed is lost', async () => {
  const { user } = await signedInScreen()
  await user.type(screen.getByLabelText(/^Suchen/), 'Sofa')
  desk.clock.now += 60_000
  await reported(desk, 4, { description: 'Sofa Nummer 4' })
  comeBack()
  await screen.findByText('Sofa Nummer 4')
  expect(screen.getAllByRole('link', { name: 'Müll' })).toHaveLength(4)
  expect(screen.getByLabelText(/^Suchen/)).toHaveValue('Sofa')
})

test('the public sees what the preview shows, and no more', async () => {
  const { user } = await openFirst()
  const preview = screen.getByRole('region', { name: 'So sieht es die Öffentlichkeit' })
  expect(preview).toHaveTextContent('Diese Meldung ist nicht öffentlich.')
  await user.click(screen.getByLabelText('Text'))
  await within(preview).findByText('Sofa Nummer 3')
  const text = screen.getByRole('textbox', { name: /^Text für die Öffentlichkeit/ })
  await user.clear(text)
  await user.type(text, 'Ein Sofa')
  await user.click(screen.getByRole('button', { name: 'Freigabe speichern' }))
  await screen.findByText('Veröffentlicht')
  const rows = await desk.database.read.all(
    `SELECT public, text_public, description_public FROM reports WHERE number = 'LI-2026-00003'`,
  )
  expect(rows).toEqual([{ public: 1, text_public: 1, description_public: 'Ein Sofa' }])
})

test('an admin invites a colleague, who gets a link that is shown once', async () => {
  const { user } = await signedInScreen()
  await user.click(screen.getByRole('link', { name: 'Personen' }))
  await user.click(await screen.findByRole('button', { name: 'Einladen' }))
  await screen.findByText('Bitte geben Sie einen Namen an.')
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Kim')
  await user.click(screen.getByLabelText('Linden'))
  await user.click(screen.getByRole('button', { name: 'Einladen' }))
  const link = await screen.findByDisplayValue(/\/desk\?einladung=[\w-]{43}$/)
  expect(link).toHaveAttribute('readonly')
  expect(screen.getByText(/Sachbearbeitung · Linden/)).toBeVisible()
})
