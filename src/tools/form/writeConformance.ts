import { writeFile } from 'node:fs/promises'
import { conformance } from './conformance.ts'
import type { Screen } from './screen.ts'

export async function writeConformance(path: string, { print }: Screen): Promise<number> {
  await writeFile(path, conformance())
  print(`Written: ${path}`)
  return 0
}
