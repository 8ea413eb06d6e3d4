import { readdir, stat } from 'node:fs/promises'
import { isMissing } from '#server/photos/diskPhotoStore.ts'

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** Nothing there yet, or a folder without anything in it. */
export const isFree = async (path: string): Promise<boolean> =>
  !(await exists(path)) || (await readdir(path)).length === 0
