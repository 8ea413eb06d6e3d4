import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { err, ok, type Result } from '#domain/result.ts'

/** Makes the folder of all that must survive, or says in one line why it cannot be used. */
export function openDataDir(dir: string): Result<string, readonly string[]> {
  try {
    makeFolders(resolve(dir))
    accessSync(dir, constants.R_OK | constants.W_OK)
    return ok(dir)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return err([`DATA_DIR is a folder that this process may write to; ${dir} is not (${why})`])
  }
}

/** One level after the other: below /proc, Node's recursive mkdir never comes to an end. */
function makeFolders(dir: string): void {
  if (existsSync(dir)) return
  makeFolders(dirname(dir))
  mkdirSync(dir)
}
