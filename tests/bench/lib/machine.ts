import { execFileSync } from 'node:child_process'
import { arch, cpus, platform, totalmem } from 'node:os'

/** What the figures depend on, without anything that names this very machine. */
export function machine(): string {
  const model = cpus()[0]?.model.trim().replace(/\s+/g, ' ') ?? 'unknown'
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} cores (${model}), ${memory} GB, ${platform()} ${arch()}, Node ${process.versions.node}, ${chromiumVersion()}`
}

function chromiumVersion(): string {
  try {
    const path = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
    const printed = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return printed.trim().split(' ').slice(0, 2).join(' ')
  } catch {
    // Not every benchmark needs a browser.
    return 'no Chromium'
  }
}
