import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#tests/support/real/endpoint.ts'
import { freePort } from '#tests/support/real/freePort.ts'
import { until } from '#tests/support/real/until.ts'
import type { Postgres } from '../lib/postgres.ts'
import type { Target } from './load.ts'

const folder = join(root, 'tests/bench/endpoint/peers')

export interface Peer {
  /** Its name with where it keeps the reports. */
  readonly name: string
  readonly script: string
  /** Whose version stands beside the name. */
  readonly package: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** How many reports it has, asked through its own interface. */
  readonly count: (origin: string) => Promise<number>
  readonly needsPostgres?: boolean
}

const parseHeaders = { 'x-parse-application-id': 'bench', 'x-parse-rest-api-key': 'bench-rest' }

export const peers: readonly Peer[] = [
  {
    name: 'NestJS, SQLite FULL',
    ...{ script: 'nest.mjs', package: '@nestjs/core', path: '/reports' },
    count: async (origin) => number((await json(`${origin}/reports/count`)).total),
  },
  {
    name: 'parse-server, PostgreSQL',
    ...{ script: 'parse.mjs', package: 'parse-server', path: '/parse/classes/Report' },
    headers: parseHeaders,
    needsPostgres: true,
    count: async (origin) => {
      const url = `${origin}/parse/classes/Report?count=1&limit=0`
      return number((await json(url, parseHeaders)).count)
    },
  },
  {
    name: 'Feathers, knex, SQLite FULL',
    ...{ script: 'feathers.mjs', package: '@feathersjs/feathers', path: '/reports' },
    count: async (origin) => number((await json(`${origin}/reports?$limit=0`)).total),
  },
  {
    name: 'express-pouchdb, LevelDB',
    ...{ script: 'pouchdb.mjs', package: 'express-pouchdb', path: '/reports' },
    count: async (origin) => number((await json(`${origin}/reports`)).doc_count),
  },
  {
    name: 'json-server, one file',
    ...{ script: 'jsonServer.mjs', package: 'json-server', path: '/reports' },
    count: async (origin) => {
      const answer = await fetch(`${origin}/reports?_limit=1`)
      return number(Number(answer.headers.get('x-total-count') ?? Number.NaN))
    },
  },
]

async function json(url: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(url, { headers })
  if (!answer.ok) throw new Error(`answered ${answer.status} when asked how many reports there are`)
  return (await answer.json()) as Readonly<Record<string, unknown>>
}

function number(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new Error('does not say how many reports there are')
}

/** In a folder of their own, so that a normal install stays small. */
export function installPeers(say: (words: string) => void): boolean {
  if (existsSync(join(folder, 'node_modules/parse-server'))) return true
  say('installing the peers (once) …')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  return spawnSync('npm', args, { cwd: folder, stdio: 'inherit' }).status === 0
}

/** "NestJS 12.5.1, SQLite FULL" */
export function nameOf(peer: Peer): string {
  const described = join(folder, 'node_modules', peer.package, 'package.json')
  const { version } = JSON.parse(readFileSync(described, 'utf8')) as { version: string }
  const [name, ...kept] = peer.name.split(', ')
  return [`${name} ${version}`, ...kept].join(', ')
}

export interface RunningPeer {
  readonly target: Target
  readonly pid: number
  count(): Promise<number>
  /** Killed without any time for anything, and started again on the same data. */
  restart(): Promise<void>
  remove(): Promise<void>
}

/** A server process of its own, on a free port, with data of its own. */
export async function startPeer(peer: Peer, postgres: Postgres | undefined): Promise<RunningPeer> {
  if (peer.needsPostgres && !postgres) throw new Error('there is no PostgreSQL on this machine')
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const data = await mkdtemp(join(tmpdir(), 'stadtlabor-peer-'))
  const env = {
    ...process.env,
    ...{ PORT: String(port), DATA_DIR: data, NODE_ENV: 'production' },
    ...(peer.needsPostgres && postgres ? { DATABASE_URL: await postgres.newDatabase() } : {}),
  }
  let child: ChildProcess | undefined
  let words = ''

  async function start() {
    const script = join(folder, peer.script)
    child = spawn(process.execPath, [script], { cwd: data, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const keep = (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-2_000)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    await until(`${peer.name} answers`, () => listens())
  }

  async function listens(): Promise<boolean> {
    if (child?.exitCode !== null) throw new Error(`it ended: ${words.trim()}`)
    try {
      await fetch(origin)
      return true
    } catch {
      // Not listening yet.
      return false
    }
  }

  async function kill() {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  const remove = async () => {
    await kill()
    await rm(data, { recursive: true, force: true })
  }
  await start().catch(async (error: unknown) => {
    await remove()
    throw error
  })
  return {
    target: { port, path: peer.path, ...(peer.headers ? { headers: peer.headers } : {}) },
    pid: child?.pid ?? 0,
    count: () => peer.count(origin),
    async restart() {
      await kill()
      await start()
    },
    remove,
  }
}
