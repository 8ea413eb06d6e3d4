import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { err, ok, type Result } from '#domain/result.ts'
import { jsonFault } from './jsonFault.ts'
import { type CityProblem, problemOf } from './problem.ts'

export interface Part<T> {
  readonly value: T
  readonly sha256: string
  readonly bytes: number
}

/** One JSON file of a city folder, parsed; `file` is how problems name it. */
export async function readPart<T>(
  path: string,
  file: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<Result<Part<T>, readonly CityProblem[]>> {
  const bytes = await bytesOf(path)
  if (!bytes) return err([{ file, field: '', remedy: 'Add this file: it is missing.' }])
  const text = new TextDecoder().decode(bytes)
  const fault = jsonFault(text)
  if (fault) {
    const { line, column, expected } = fault
    const remedy = `Mend the JSON in line ${line}, column ${column}: expected ${expected}.`
    return err([{ file, field: '', remedy }])
  }
  const parsed = v.safeParse(schema, JSON.parse(text))
  if (!parsed.success) return err(parsed.issues.map((issue) => problemOf(file, issue)))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return ok({ value: parsed.output, sha256, bytes: bytes.byteLength })
}

async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    // A missing file is the folder's fault and gets a remedy; anything else is the machine's.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
