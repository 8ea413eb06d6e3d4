// @vitest-environment jsdom
import '../../support/jsdomGaps.ts'
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { ComponentChildren } from 'preact'
import { afterEach, describe, expect, it } from 'vitest'
import { createDeskApi } from '#desk/api/deskApi.ts'
import { LabScreen } from '#desk/labs/LabScreen.tsx'
import { Labs } from '#desk/labs/Labs.tsx'
import { NewLab } from '#desk/labs/NewLab.tsx'
import { DeskContext } from '#desk/state/desk.ts'
import type { LabPart } from '#desk/state/route.ts'
import { aLab, anAnswer, aTownWithDesk, staff, type TownWithDesk } from '../../server/labs/aLab.ts'

afterEach(cleanup)

/** The desk's screens, joined with the real endpoint in one process. */
function atDesk(town: TownWithDesk, shown: ComponentChildren) {
  const fetch = (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    for (const [name, value] of Object.entries(staff)) headers.set(name, value)
    return Promise.resolve(town.ask(path, { ...init, headers }))
  }
  const desk = {
    api: createDeskApi(fetch),
    now: () => Date.parse('2026-05-01T10:00:00Z'),
    kept: sessionStorage,
    person: { id: 'kim', name: 'Kim', role: 'clerk' as const, cities: ['musterstadt'] },
    cities: [{ id: 'musterstadt', name: 'Musterstadt' }],
    onFailure: () => undefined,
    onAnswer: () => undefined,
  }
  render(<DeskContext.Provider value={desk}>{shown}</DeskContext.Provider>)
  return userEvent.setup()
}
const show = (town: TownWithDesk, id: string, part: LabPart) =>
  atDesk(town, <LabScreen id={id} part={part} />)

describe('labs at the desk', () => {
  it('stand in a list with their code and their answers', async () => {
    const town = await aTownWithDesk()
    const { lab, handIn } = await aLab(town, { title: { de: 'Unser Spielplatz' } })
    await handIn(anAnswer(lab), anAnswer(lab))
    atDesk(town, <Labs />)
    const entry = await screen.findByRole('link', { name: /Unser Spielplatz/ })
    expect(entry).toHaveTextContent('2 Antworten')
    expect(entry).toHaveTextContent(lab.code)
    expect(entry).toHaveTextContent('2 zu prüfen')
  })
  it('begin with a template or a file: without either nothing is made', async () => {
    const town = await aTownWithDesk()
    const user = atDesk(town, <NewLab />)
    await user.click(screen.getByRole('radio', { name: 'Mit einem eigenen Fragebogen' }))
    await user.click(screen.getByRole('button', { name: 'Labor anlegen' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Bitte wählen Sie eine Vorlage')
  })
  it('suggest a text for the age, which nobody loses who has written their own', async () => {
    const town = await aTownWithDesk()
    const user = atDesk(town, <NewLab />)
    const consent = screen.getByLabelText('Text vor dem Start')
    await user.click(screen.getByRole('radio', { name: /14 bis 17/ }))
    expect(consent).toHaveDisplayValue(/Du entscheidest, ob du mitmachst/)
    await user.clear(consent)
    await user.type(consent, 'Eigener Text')
    await user.click(screen.getByRole('radio', { name: /Unter 14/ }))
    expect(consent).toHaveDisplayValue('Eigener Text')
    await user.click(screen.getByRole('button', { name: /Text für diese Altersgruppe/ }))
    expect(consent).toHaveDisplayValue(/Deine Eltern/)
  })
  it('are closed and opened again', async () => {
    const town = await aTownWithDesk()
    const { lab } = await aLab(town)
    const user = show(town, lab.id, 'uebersicht')
    await user.click(await screen.findByRole('button', { name: 'Labor beenden' }))
    await user.click(await screen.findByRole('button', { name: 'Wieder öffnen' }))
    expect(await screen.findByRole('button', { name: 'Labor beenden' })).toBeInTheDocument()
  })
  it('give a new link to whoever leads them, once', async () => {
    const town = await aTownWithDesk()
    const { lab } = await aLab(town)
    const user = show(town, lab.id, 'uebersicht')
    await user.click(await screen.findByRole('button', { name: 'Neuer Link für die Leitung' }))
    const field = await screen.findByLabelText(/Damit leitet man dieses Labor/)
    expect(field).toHaveDisplayValue(new RegExp(`/labor/${lab.code}/leiten#`))
  })
  it('tell those who took part what became of it', async () => {
    const town = await aTownWithDesk()
    const { lab, get } = await aLab(town)
    const user = show(town, lab.id, 'uebersicht')
    await user.type(
      await screen.findByLabelText('Was hat die Stadt mit den Ergebnissen gemacht?'),
      'Drei Bäume.',
    )
    await user.click(screen.getByRole('button', { name: 'Veröffentlichen' }))
    await waitFor(async () => {
      const { lab: now } = await (await get('')).json()
      expect(now.outcome).toEqual({ de: 'Drei Bäume.' })
    })
  })
  it('show results, and keep a small group closed', async () => {
    const town = await aTownWithDesk()
    const { lab, handIn } = await aLab(town)
    await handIn(
      ...Array.from({ length: 7 }, (_, at) =>
        anAnswer(lab, { answers: { '/mood': at < 5 ? 'good' : 'bad' } }),
      ),
    )
    const user = show(town, lab.id, 'ergebnisse')
    const chart = await screen.findByRole('figure', { name: 'Frage mood' })
    expect(chart).toHaveTextContent('7 Antworten')
    await user.selectOptions(screen.getByLabelText(/Nur eine Gruppe/), 'Frage mood')
    await user.selectOptions(screen.getByLabelText('Antwort'), 'bad')
    expect(screen.queryByRole('figure', { name: 'Frage mood' })).toBeNull()
    expect(screen.getByRole('figure', { name: 'Frage why' })).toHaveTextContent(/zu wenige/)
  })
  it('let a text into the room only when somebody releases it', async () => {
    const town = await aTownWithDesk()
    const { lab, handIn, get } = await aLab(town)
    await handIn(anAnswer(lab))
    const user = show(town, lab.id, 'freigeben')
    const card = (await screen.findByText('Die Rutsche ist neu.')).closest('li')
    if (!card) throw new Error('the text stands on no card')
    await user.click(within(card).getByRole('button', { name: 'Freigeben' }))
    await waitFor(async () => {
      const { items } = await (await get('/moderation?state=released')).json()
      expect(items).toHaveLength(1)
    })
  })
  it('offer every download with the day of deletion', async () => {
    const town = await aTownWithDesk()
    const { lab } = await aLab(town, { delete_on: '2026-12-24' })
    const user = show(town, lab.id, 'export')
    expect(await screen.findByText(/am 24\.12\.2026 gelöscht/)).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'Kurze Werte (Codes)' }))
    expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
      'href',
      `/api/v1/labs/${lab.id}/export/answers.csv?shape=wide&cells=codes&excel=1`,
    )
    for (const link of screen.getAllByRole('link', { name: /\(|CSV|Skript|Syntax/ })) {
      const path = link.getAttribute('href') ?? ''
      // The report draws with a library that has no place in a browser's world, not even a made-up one.
      if (!path.startsWith('/api') || path.endsWith('.pdf')) continue
      expect((await town.ask(path, { headers: staff })).status, path).toBe(200)
    }
  })
  it('have a sheet for the wall with code and letters, also in plain words', async () => {
    const town = await aTownWithDesk()
    const { lab } = await aLab(town)
    const user = show(town, lab.id, 'blatt')
    expect(await screen.findByRole('img', { name: 'QR-Code zum Mitmachen' })).toBeInTheDocument()
    expect(screen.getByText(lab.code)).toBeInTheDocument()
    await user.click(screen.getByRole('checkbox', { name: 'Einfache Sprache' }))
    expect(screen.getByText('Nehmen Sie Ihr Handy.')).toBeInTheDocument()
  })
  it('are deleted only after a second yes', async () => {
    const town = await aTownWithDesk()
    const { lab, get } = await aLab(town)
    const user = show(town, lab.id, 'uebersicht')
    await user.click(await screen.findByRole('button', { name: 'Labor löschen' }))
    expect((await get('')).status).toBe(200)
    await user.click(await screen.findByRole('button', { name: 'Ja, endgültig löschen' }))
    await waitFor(async () => expect((await get('')).status).toBe(404))
  })
})
