import { type Block, blocksOf } from '#domain/lab/results/blocks.ts'
import { chartWords } from '#domain/lab/results/chartWords.ts'
import { sayFrom } from '#domain/lab/results/sayFrom.ts'
import { sentenceOf } from '#domain/lab/results/sentence.ts'
import type { Results, Summary } from '#domain/lab/results/summary.ts'
import { tally } from '#domain/lab/results/tally.ts'
import german from '#locales/de/results.json'
import type { ExportData } from './exportData.ts'
import { createPaper, muted, type Paper } from './paper.ts'
import { drawChart } from './paperCharts.ts'

const words = chartWords(sayFrom(german, 'de'), 'de')

/** A report to be handed round: what the room may see, with charts; words only once released. */
export async function reportPdf(data: ExportData): Promise<Uint8Array> {
  const answers = []
  for await (const { id, answers: given, media, language } of data.answers()) {
    answers.push({ id, answers: given, media, language })
  }
  const { form, lab, moderation } = data
  const options = {
    language: 'de',
    audience: 'room',
    moderation,
    sensitive: lab.sensitive,
  } as const
  const results = tally(form, answers, options)
  const paper = createPaper(lab.title.de ?? form.id)
  const done = collect(paper)
  drawHead(paper, data, results)
  for (const block of blocksOf(results.questions)) drawBlock(paper, block)
  if (lab.outcome?.de) drawOutcome(paper, lab.outcome.de)
  paper.doc.end()
  return done
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
  paper.line(lab.title.de ?? form.id, { size: 22, weight: 600 })
  const days = [...new Set([lab.starts, lab.ends])].flatMap((day) => (day ? words.when(day) : []))
  const facts = [lab.place, days.join(' – '), words.say('answers', { count: n })].filter(Boolean)
  paper.line(facts.join(' · '), { size: 12, colour: muted })
  paper.line(`Die Antworten werden am ${words.when(lab.delete_on)} gelöscht.`, { colour: muted })
  paper.down(14)
}

const leastRoom = 110

function drawBlock(paper: Paper, block: Block): void {
  paper.room(leastRoom)
  if (block.kind === 'battery') paper.line(block.label, { size: 13, weight: 600 })
  const summaries = block.kind === 'battery' ? block.scales : [block.summary]
  const size = block.kind === 'battery' ? 11 : 13
  for (const summary of summaries) drawSummary(paper, summary, size)
}

function drawSummary(paper: Paper, summary: Summary, size: number): void {
  paper.room(leastRoom / 2)
  paper.line(summary.label, { size, weight: 600 })
  const facts = summary.answered === null ? '' : words.say('answers', { count: summary.answered })
  paper.line(`${words.sentence(sentenceOf(summary))} ${facts}.`, { colour: muted })
  paper.down(4)
  drawChart(paper, summary, words)
  paper.down(14)
}

function drawOutcome(paper: Paper, outcome: string): void {
  paper.room(leastRoom)
  paper.line('Was wurde daraus?', { size: 13, weight: 600 })
  paper.line(outcome)
}
