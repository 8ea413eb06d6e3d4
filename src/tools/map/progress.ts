import type { Report } from './city/readCity.ts'

/** The part of a terminal that a bar needs. */
export interface BarScreen {
  readonly isTTY?: boolean | undefined
  readonly write: (text: string) => unknown
}

const width = 24

/** One line that is drawn over itself; nothing at all where the output goes into a file. */
export function progressBar(screen: BarScreen): {
  readonly report: Report
  readonly clear: () => void
} {
  if (!screen.isTTY) return { report: () => undefined, clear: () => undefined }
  let shown = ''
  return {
    report(step, share) {
      const done = Math.round(Math.min(1, Math.max(0, share)) * width)
      const bar = `${'█'.repeat(done)}${'░'.repeat(width - done)}`
      const line = `  ${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${step}`
      if (line === shown) return
      shown = line
      screen.write(`\r\u001B[2K${line}`)
    },
    clear: () => screen.write('\r\u001B[2K'),
  }
}
