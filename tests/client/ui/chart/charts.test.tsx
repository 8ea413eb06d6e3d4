// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { ResultCharts } from '#client/ui/chart/ResultCharts.tsx'
import type { Item } from '#domain/form/form.ts'
import { chartWords } from '#domain/lab/results/chartWords.ts'
import { moderationKey } from '#domain/lab/results/options.ts'
import { sayFrom } from '#domain/lab/results/sayFrom.ts'
import type { Answered } from '#domain/lab/results/sheet.ts'
import { tally } from '#domain/lab/results/tally.ts'
import german from '#locales/de/results.json'
import { aForm, anAnswer, answerId, question, select } from '../../../domain/lab/results/aLab.ts'

const words = chartWords(sayFrom(german, 'de'), 'de')
afterEach(cleanup)

function show(items: readonly Item[], answers: readonly Answered[], room = false, more = {}) {
  const audience = room ? 'room' : 'desk'
  const results = tally(aForm(items), answers, { language: 'de', audience, ...more })
  render(
    <ResultCharts {...{ results, words }} size="page" src={({ sha256 }) => `/media/${sha256}`} />,
  )
  return userEvent.setup()
}
const many = (values: readonly string[]) => values.map((value, at) => anAnswer(at, { '/q': value }))

describe('a chart', () => {
  it('says in a sentence what it shows', () => {
    show([select('q', 'wish')], many(['tree', 'tree', 'tree', 'ball']))
    const chart = screen.getByRole('figure', { name: 'Frage q' })
    expect(chart).toHaveTextContent('Am häufigsten: Bäume (75 %), danach Ballplatz (25 %).')
    expect(chart).toHaveTextContent('4 Antworten')
  })
  it('becomes a table and a chart again', async () => {
    const user = show([select('q', 'wish')], many(['tree', 'tree', 'ball']))
    await user.click(screen.getByRole('button', { name: 'Als Tabelle' }))
    const row = screen.getByRole('row', { name: /Bäume/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '67\u00A0%'])
    await user.click(screen.getByRole('button', { name: 'Als Bild' }))
    expect(screen.queryByRole('table')).toBeNull()
  })
  it('of scales in one group names each bar with its shares', () => {
    const scale = (name: string) => select(name, 'mood', { appearance: ['likert'] })
    const items = [scale('a'), scale('b')]
    const label = { text: { de: ['Wie war es?'] } }
    const group: Item = { kind: 'group', name: 'g', label, appearance: [], extra: {}, items }
    show([group], [anAnswer(1, { '/g/a': 'good', '/g/b': 'bad' })])
    const chart = screen.getByRole('figure', { name: 'Wie war es?' })
    expect(within(chart).getAllByRole('img')).toHaveLength(2)
    expect(within(chart).getByRole('img', { name: /Gut: 100\s%/ })).toBeInTheDocument()
  })
  it('of a ranking stands in the order that came out', () => {
    const rank = question('q', 'rank', { choices: { list: 'wish' } })
    show([rank], many(['ball tree seat', 'ball seat tree']))
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Ballplatz')
    expect(screen.getByText('Ganz vorn steht: Ballplatz.')).toBeInTheDocument()
  })
  it('of numbers tells middle, quarters and ends also to who does not see the box', () => {
    show([question('q', 'integer')], many(['1', '2', '3', '4', '10']))
    expect(screen.getByRole('img', { name: /Mitte \(Median\): 3/ })).toBeInTheDocument()
  })
  it('of places is a picture with a name', () => {
    show([question('q', 'geopoint')], many(['50.1 8.7 0 0', '50.11 8.71 0 0']))
    expect(screen.getByRole('img', { name: /2 Punkte auf der Karte/ })).toBeInTheDocument()
  })
  it('shows the room nothing of four people, and says why', () => {
    show([select('q', 'wish')], many(['tree', 'tree', 'ball', 'ball']), true)
    expect(screen.getByText(/Noch zu wenige Antworten/)).toBeInTheDocument()
    expect(screen.queryByText('Bäume')).toBeNull()
  })
  it('shows pictures only once they are released', () => {
    const media = [{ name: 'a.jpg', sha256: 'a'.repeat(64), type: 'image/jpeg', bytes: 3 }]
    const answers = many(Array.from({ length: 5 }, () => 'a.jpg')).map((one) => ({ ...one, media }))
    const moderation = new Map([[moderationKey(answerId(1), '/q'), 'released' as const]])
    show([question('q', 'image')], answers, true, { moderation })
    expect(screen.getAllByRole('img', { name: 'Bild 1 von 1' })).toHaveLength(1)
  })
  it('without answers says so', () => {
    show([select('q', 'wish')], [])
    expect(screen.getByText('Hier hat noch niemand geantwortet.')).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
