import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './freePort.ts'
import { until } from './until.ts'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface Endpoint {
  readonly origin: string
  readonly port: number
  readonly dataDir: string
  /** Starts it again, on the same port and the same data; `env` replaces the first one. */
  start(env?: Readonly<Record<string, string>>): Promise<void>
  /** SIGKILL leaves it no time for anything. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Ends it and removes its data. */
  remove(): Promise<void>
  /** What it printed so far. */
  output(): string
}

interface EndpointOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

let built = false

/** Built once, by the same steps as `npm start`. */
function build(): void {
  if (built || process.env.STADTLABOR_BUILT === '1') return
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/run/build.mjs'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the build failed:\n${stdout}\n${stderr}`)
  built = true
}

/** The real endpoint as people run it: a process of its own, on a free port, with its own data. */
export async function startEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  build()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const dataDir = await mkdtemp(join(tmpdir(), 'stadtlabor-data-'))
  const printed: string[] = []
  let child: ChildProcess | undefined

  async function start(env = options.env): Promise<void> {
    child = spawn(process.execPath, ['dist/server/main.js', ...(options.args ?? ['--empty'])], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment(port, dataDir), ...env },
    })
    const keep = (chunk: Buffer) => printed.push(chunk.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    await until('the endpoint is ready', () => isReady(child, origin, printed))
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  await start()
  return {
    ...{ origin, port, dataDir, start, kill },
    output: () => printed.join(''),
    async remove() {
      await kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const environment = (port: number, dataDir: string) => ({
  PORT: String(port),
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  LOG_LEVEL: 'warn',
  NODE_ENV: 'production',
})

async function isReady(
  child: ChildProcess | undefined,
  origin: string,
  printed: readonly string[],
) {
  if (child?.exitCode !== null) throw new Error(`the endpoint ended:\n${printed.join('')}`)
  try {
    return (await fetch(`${origin}/readyz`)).ok
  } catch {
    // Not listening yet.
    return false
  }
}
