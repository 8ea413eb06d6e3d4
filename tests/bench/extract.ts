import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bounds } from '#domain/place.ts'
import { root } from '#tests/support/real/endpoint.ts'
import { type StateSize, writeState } from './extract/writeState.ts'
import { seconds, timed, whole } from './lib/figures.ts'
import { judged, line, type Section } from './lib/section.ts'

/** Hessen's, by the counts of its extract; a part of it where a machine has little time. */
const share = Number(process.env.BENCH_SHARE ?? 1)
const hessen: Bounds = [7.77, 49.39, 10.24, 51.66]
const sizes: readonly StateSize[] = [0.1, 1].map((part) => ({
  nodes: Math.round(45_000_000 * part * share),
  ways: Math.round(6_400_000 * part * share),
}))
const limitMb = 4096
/** Written when the command ends: the most memory it ever had, in kB. */
const watcher =
  "data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(process.env.RSS_FILE,String(process.resourceUsage().maxRSS)))"

/** The builder's memory and time on a state, and on a tenth of it: it must not grow alike. */
export async function measure(say: (words: string) => void): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'stadtlabor-extract-'))
  cpSync(join(root, 'public/cities/offenbach'), join(folder, 'cities/offenbach'), {
    recursive: true,
  })
  const found = []
  for (const size of sizes) {
    const path = join(folder, 'state.osm.pbf')
    writeState(path, hessen, size)
    const bytes = statSync(path).size
    say(`${whole(size.nodes)} nodes, ${whole(size.ways)} ways, ${whole(bytes)} bytes`)
    const { ms, value: mb } = await timed(() => build(folder, path))
    say(`${seconds(ms)}, ${whole(mb)} MB`)
    found.push({ ...size, bytes, ms, mb })
  }
  rmSync(folder, { recursive: true })
  const [small, large] = found
  if (!small || !large) throw new Error('nothing was measured')
  const named = ({ nodes, bytes }: typeof large) =>
    `${(nodes / 1e6).toFixed(1)} million nodes (${whole(bytes / 1e6)} MB)`
  return {
    title: 'A street map out of a state’s extract',
    method: `An extract of a made-up state with ${share === 1 ? 'the counts' : `${share} of the counts`} of Hessen's nodes and ways, spread evenly over Hessen's bounds, and another of a tenth of it; \`city map offenbach --osm …\` as it is shipped, in a process of its own; the most memory that the process ever had.`,
    lines: [
      judged(
        `memory at most, ${named(large)}`,
        `${whole(large.mb)} MB`,
        '< 4 GB',
        large.mb < limitMb,
      ),
      judged(
        `memory at most, ${named(small)}`,
        `${whole(small.mb)} MB (1/${(large.mb / small.mb).toFixed(1)} for 1/10)`,
        'does not grow with the country',
        large.mb / small.mb < 3,
      ),
      line('time', `${seconds(large.ms)} and ${seconds(small.ms)}`),
    ],
  }
}

function build(folder: string, path: string): number {
  const rss = join(folder, 'rss')
  const args = ['--import', watcher, join(root, 'dist/server/city.js'), 'map', 'offenbach']
  const { status, stderr, stdout } = spawnSync(process.execPath, [...args, '--osm', path], {
    env: { ...process.env, CITIES_DIR: join(folder, 'cities'), RSS_FILE: rss },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the builder ended with ${status}: ${stdout}${stderr}`)
  return Number(readFileSync(rss, 'utf8')) / 1024
}
