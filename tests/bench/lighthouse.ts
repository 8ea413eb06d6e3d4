import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, startEndpoint } from '#tests/support/real/endpoint.ts'
import { median } from './lib/figures.ts'
import { judged, line, type Section } from './lib/section.ts'

const runs = 3
const folder = join(root, 'tests/bench/lighthouse')
const pages = [
  { name: 'start page', path: '/' },
  { name: 'report flow', path: '/melden' },
]
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Lighthouse's mobile profile (slow 4G, 4× CPU, simulated), from the real endpoint. */
export async function measure(say: (words: string) => void): Promise<Section> {
  const title = 'Lighthouse 12.8.2, mobile'
  if (!installed(say)) {
    return { title, method: 'Not measured: Lighthouse could not be installed here.', lines: [] }
  }
  const endpoint = await startEndpoint({ args: [] })
  const lines = []
  for (const { name, path } of pages) {
    const scores = Array.from({ length: runs }, () => scoresOf(`${endpoint.origin}${path}`))
    for (const category of categories) {
      const score = Math.round(median(scores.map((one) => one[category])) * 100)
      const wanted = category === 'performance' ? 99 : 100
      lines.push(judged(`${name}: ${category}`, String(score), `≥ ${wanted}`, score >= wanted))
    }
    const paint = median(scores.map((one) => one.largestPaintMs))
    const blocked = median(scores.map((one) => one.blockedMs))
    lines.push(
      line(
        `${name}: largest contentful paint, total blocking time`,
        `${Math.round(paint)} ms, ${Math.round(blocked)} ms`,
      ),
    )
    say(
      `${name}: ${categories.map((one) => Math.round(median(scores.map((s) => s[one])) * 100)).join(' / ')}`,
    )
  }
  await endpoint.remove()
  const method = `Lighthouse's own mobile profile with simulated throttling, first visit without a service worker, a browser that reads German, ${runs} runs each, medians. Served by the endpoint over plain HTTP on localhost.`
  return { title, method, lines }
}

/** In a folder of its own, so that a normal install stays small. */
function installed(say: (words: string) => void): boolean {
  if (existsSync(join(folder, 'node_modules/lighthouse'))) return true
  say('installing Lighthouse (once) …')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  return spawnSync('npm', args, { cwd: folder, stdio: 'inherit' }).status === 0
}

function scoresOf(url: string) {
  const out = mkdtempSync(join(tmpdir(), 'stadtlabor-lighthouse-'))
  const report = join(out, 'report.json')
  const flags = [
    ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'],
    '--accept-lang=de-DE',
  ].join(' ')
  const cli = join(folder, 'node_modules/lighthouse/cli/index.js')
  const args = [
    cli,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    `--chrome-flags=${flags}`,
  ]
  const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH || '/usr/bin/chromium' }
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Lighthouse failed:\n${stderr}`)
  const { categories: found, audits } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(out, { recursive: true, force: true })
  return {
    performance: Number(found.performance.score),
    accessibility: Number(found.accessibility.score),
    'best-practices': Number(found['best-practices'].score),
    seo: Number(found.seo.score),
    largestPaintMs: Number(audits['largest-contentful-paint'].numericValue),
    blockedMs: Number(audits['total-blocking-time'].numericValue),
  }
}
