import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, chownSync, constants, mkdtempSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import { freePort } from '#tests/support/real/freePort.ts'
import { until } from '#tests/support/real/until.ts'

export interface Postgres {
  /** Like "PostgreSQL 15.18". */
  readonly name: string
  readonly pid: number
  /** The address of an empty database, made now. */
  newDatabase(): Promise<string>
  /** Ends the server and removes all its data. */
  remove(): Promise<void>
}

const user = 'stadtlabor'

/**
 * A PostgreSQL server of its own with the settings it comes with (so it waits for the disk at each
 * commit), in a temporary folder on a free port; undefined where this machine has no PostgreSQL.
 */
export async function startPostgres(): Promise<Postgres | undefined> {
  const bin = binaries()
  if (bin === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'stadtlabor-postgres-'))
  const owner = ownerOf(folder)
  const data = join(folder, 'data')
  const made = ['-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  execFileSync(join(bin, 'initdb'), made, { ...owner, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder]
  const server = spawn(join(bin, 'postgres'), args, { ...owner, cwd: folder, stdio: 'ignore' })
  const endWithUs = () => server.kill('SIGQUIT')
  process.once('exit', endWithUs)
  const address = (database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`
  await until('PostgreSQL is ready', () => answers(address('postgres'), server))
  let databases = 0
  return {
    name: nameOf(bin),
    pid: server.pid ?? 0,
    async newDatabase() {
      databases += 1
      await ask(address('postgres'), `CREATE DATABASE bench${databases}`)
      return address(`bench${databases}`)
    },
    async remove() {
      process.off('exit', endWithUs)
      const ended = once(server, 'exit')
      // Its "fast" ending: whoever is still connected is cut off.
      server.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** One statement after another, over a connection of their own; the rows of the last one. */
export async function ask<T extends pg.QueryResultRow>(
  url: string,
  ...statements: readonly string[]
): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: readonly T[] = []
    for (const statement of statements) rows = (await client.query<T>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

async function answers(url: string, server: ChildProcess): Promise<boolean> {
  if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`)
  try {
    await ask(url, 'SELECT 1')
    return true
  } catch {
    // Not listening yet.
    return false
  }
}

function nameOf(bin: string): string {
  const words = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  return `PostgreSQL ${/\d+(\.\d+)*/.exec(words)?.[0] ?? ''}`.trim()
}

/** Debian keeps them off the PATH, by version. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...namesIn(debian).map((version) => join(debian, version, 'bin')),
  ]
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => runs(join(folder, name))))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort((a, b) => Number(b) - Number(a))
  } catch {
    return []
  }
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** PostgreSQL refuses to run as root, as containers often do: then it runs as who it is meant for. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const name = ['postgres', 'nobody'].find((one) => idOf('-u', one) !== undefined)
  const uid = name === undefined ? undefined : idOf('-u', name)
  const gid = name === undefined ? undefined : idOf('-g', name)
  if (uid === undefined || gid === undefined) return {}
  chownSync(folder, uid, gid)
  return { uid, gid }
}

function idOf(which: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: 'pipe' }))
  } catch {
    // No such account here.
    return undefined
  }
}
