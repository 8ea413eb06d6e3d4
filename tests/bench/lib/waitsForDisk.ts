import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '#tests/support/real/until.ts'

const syncCall = /\b(?:fsync|fdatasync)\(/g

/**
 * How often processes and all that they start ask the disk to have written, while the work lasts:
 * whoever answers without asking can lose it when the power goes. Undefined where strace is missing
 * or may not look.
 */
export async function waitsForDisk(
  pids: readonly number[],
  work: () => Promise<unknown>,
): Promise<number | undefined> {
  if (!existsSync('/usr/bin/strace')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'stadtlabor-strace-'))
  const seen = join(folder, 'seen')
  const args = ['-f', '-e', 'trace=fsync,fdatasync', '-o', seen]
  for (const pid of pids) args.push('-p', String(pid))
  const tracer = spawn('/usr/bin/strace', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let words = ''
  tracer.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString()
  })
  const ended = once(tracer, 'exit')
  const attached = () => (words.match(/attached/g)?.length ?? 0) >= pids.length
  await until('strace looks', () => attached() || tracer.exitCode !== null)
  if (tracer.exitCode !== null) {
    rmSync(folder, { recursive: true, force: true })
    return undefined
  }
  try {
    await work()
  } finally {
    tracer.kill('SIGINT')
    await ended
  }
  const count = readFileSync(seen, 'utf8').match(syncCall)?.length ?? 0
  rmSync(folder, { recursive: true, force: true })
  return count
}

/** The processes that a process started, now. */
export function childrenOf(pid: number): readonly number[] {
  if (!existsSync(`/proc/${pid}/task`)) return []
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      .split(' ')
      .filter((one) => one.trim() !== '')
      .map(Number),
  )
}
