import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from './camera.ts'

/** What the endpoint keeps of a photo, as its disk has it; undefined when there is none. */
export async function storedMaster(dataDir: string, hash: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(dataDir, 'photos', hash.slice(0, 2), `${hash}.master`))
  } catch {
    return undefined
  }
}

export const isByteIdentical = async (dataDir: string, hash: string): Promise<boolean> => {
  const bytes = await storedMaster(dataDir, hash)
  return bytes !== undefined && sha256(bytes) === hash
}
