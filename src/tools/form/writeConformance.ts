import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { conformance } from './conformance.ts'
import type { Screen } from './screen.ts'

const comparison = 'tests/conformance/run.mjs'

/** Writes the table; in a checkout with its tests, the engine is held against ODK's as well. */
export async function writeConformance(path: string, { print }: Screen): Promise<number> {
  await writeFile(path, conformance())
  print(`Written: ${path}`)
  if (!existsSync(comparison)) return 0
  return spawnSync(process.execPath, [comparison], { stdio: 'inherit' }).status ?? 1
}
