import { type Block, blocksOf, summariesOf } from '#domain/lab/results/blocks.ts'
import { chartWords } from '#domain/lab/results/chartWords.ts'
import { sayFrom } from '#domain/lab/results/sayFrom.ts'
import { sentenceOf } from '#domain/lab/results/sentence.ts'
import type { Results, Summary } from '#domain/lab/results/summary.ts'
import { tally } from '#domain/lab/results/tally.ts'
import german from '#locales/de/results.json'
import { type ChartGround, cityGround } from '#protocol/cityGround.ts'
import type { AppPorts } from '../../ports.ts'
import type { ExportData } from './exportData.ts'
import { createPaper, muted, type Paper } from './paper.ts'
import { barRows, drawBars, drawStack, drawWords, meanRows, roomFor } from './paperCharts.ts'
import { drawMap, mapHeight } from './paperMap.ts'
import { drawPhotos } from './paperPhotos.ts'

const words = chartWords(sayFrom(german, 'de'), 'de')

interface Sources {
  readonly ground: ChartGround
  /** A small copy of a picture. */
  readonly photo: (sha256: string) => Promise<Uint8Array | undefined>
}

/** A report to be handed round: what the room may see, with charts; words only once released. */
export async function reportPdf(
  data: ExportData,
  { cities, photos, now }: Pick<AppPorts, 'cities' | 'photos' | 'now'>,
): Promise<Uint8Array> {
  const { lab, form } = data
  const results = await roomResults(data)
  const city = cities.get(lab.city)
  const sources = {
    ground: city ? cityGround(city) : nothing,
    photo: (sha256: string) => photos.get(sha256, 'thumb'),
  }
  const title = lab.title.de ?? form.id
  const paper = createPaper(title)
  const done = collect(paper)
  drawHead(paper, data, results)
  for (const block of blocksOf(results.questions)) await drawBlock(paper, block, sources)
  if (lab.outcome?.de) drawOutcome(paper, lab.outcome.de)
  const day = words.when(new Date(now()).toISOString().slice(0, 10))
  paper.feet((page, count) => `${title} · ${lab.code} · ${day} · Seite ${page} von ${count}`)
  paper.doc.end()
  return done
}

const nothing: ChartGround = {
  ...{ outline: [], water: [], green: [], roads: [], rails: [], places: [] },
}

async function roomResults({ form, lab, moderation, answers }: ExportData): Promise<Results> {
  const given = []
  for await (const { id, answers: values, media, language } of answers()) {
    given.push({ id, answers: values, media, language })
  }
  const { sensitive } = lab
  return tally(form, given, { language: 'de', audience: 'room', moderation, sensitive })
}

function collect({ doc }: Paper): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))))
    doc.on('error', reject)
  })
}

function drawHead(paper: Paper, { lab, form }: ExportData, { n }: Results): void {
  paper.line(lab.title.de ?? form.id, { size: 22, weight: 600, tag: 'H1' })
  const days = [...new Set([lab.starts, lab.ends])].flatMap((day) => (day ? words.when(day) : []))
  const facts = [lab.place, days.join(' – '), words.say('answers', { count: n })].filter(Boolean)
  paper.line(facts.join(' · '), { size: 12, colour: muted })
  paper.line(`Die Antworten werden am ${words.when(lab.delete_on)} gelöscht.`, { colour: muted })
  if (n === 0) paper.line(words.say('nothing'), { colour: muted })
  paper.down(14)
}

const headRoom = 60

async function drawBlock(paper: Paper, block: Block, sources: Sources): Promise<void> {
  const together = block.kind !== 'single'
  if (together) {
    paper.room(headRoom * 2)
    paper.line(block.label, { size: 13, weight: 600, tag: 'H2' })
  }
  if (block.kind === 'amounts') {
    paper.line(words.say('row.mean'), { colour: muted })
    paper.down(4)
    drawBars(paper, meanRows(block.scales, words))
    paper.down(14)
  }
  for (const summary of summariesOf(block)) {
    await drawSummary(paper, summary, { size: together ? 11 : 13, sources })
  }
}

async function drawSummary(
  paper: Paper,
  summary: Summary,
  { size, sources }: { readonly size: number; readonly sources: Sources },
): Promise<void> {
  const said = words.sentence(sentenceOf(summary))
  paper.room(headRoom + (summary.kind === 'places' ? mapHeight : roomFor(summary)))
  paper.line(summary.label, { size, weight: 600, tag: 'H2' })
  // Of very few not even how few.
  const facts =
    summary.answered === null || summary.kind === 'withheld'
      ? ''
      : ` ${words.say('answers', { count: summary.answered })}.`
  paper.line(`${said}${facts}`, { colour: muted })
  paper.down(4)
  if (summary.answered !== 0) await drawChart(paper, summary, { said, ...sources })
  paper.down(14)
}

/** The picture below a sentence: what fits the question, as on the screen. */
async function drawChart(
  paper: Paper,
  summary: Summary,
  { said, ground, photo }: Sources & { readonly said: string },
): Promise<void> {
  switch (summary.kind) {
    case 'scale':
      return drawStack(paper, summary, words)
    case 'choices':
    case 'dates':
    case 'numbers':
    case 'ranking':
      return drawBars(paper, barRows(summary, words))
    case 'words':
      return drawWords(paper, summary, words)
    case 'places':
      return drawMap(paper, summary, { ground, said })
    case 'files':
      return drawPhotos(paper, summary.files, photo)
    case 'withheld':
      return
  }
}

function drawOutcome(paper: Paper, outcome: string): void {
  paper.room(headRoom * 2)
  paper.line('Was wurde daraus?', { size: 13, weight: 600, tag: 'H2' })
  paper.line(outcome)
}
