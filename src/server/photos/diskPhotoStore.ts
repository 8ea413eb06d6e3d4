import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PhotoStore, PhotoVersion } from './photoStore.ts'

const endings: Readonly<Record<PhotoVersion, string>> = {
  master: '.master',
  full: '.full.jpg',
  thumb: '.thumb.jpg',
}

/** A folder, divided by the first two signs of the hash. `newName` makes names for unfinished files. */
export function createDiskPhotoStore(dir: string, newName: () => string): PhotoStore {
  const pathOf = (sha256: string, version: PhotoVersion) =>
    join(dir, sha256.slice(0, 2), `${sha256}${endings[version]}`)
  return {
    async put(sha256, version, bytes) {
      const path = pathOf(sha256, version)
      await mkdir(dirname(path), { recursive: true })
      await writeDurably(path, `${path}.${newName()}.new`, bytes)
    },
    async get(sha256, version) {
      try {
        return await readFile(pathOf(sha256, version))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async remove(sha256) {
      for (const version of ['thumb', 'full', 'master'] as const) {
        await rm(pathOf(sha256, version), { force: true })
      }
    },
    olderThan: (before) => mastersOlderThan(dir, before),
    async isReady() {
      try {
        await mkdir(dir, { recursive: true })
        await access(dir, constants.W_OK)
        return true
      } catch {
        // Whatever the reason, photos cannot be stored now.
        return false
      }
    },
  }
}

/** The name appears only when all bytes are on the disk, and stays after a power cut. */
async function writeDurably(path: string, unfinished: string, bytes: Uint8Array): Promise<void> {
  const file = await open(unfinished, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* mastersOlderThan(dir: string, before: number): AsyncGenerator<string> {
  const folders = (await namesIn(dir)).filter((name) => name.length === 2)
  for (const folder of folders) {
    const masters = (await namesIn(join(dir, folder))).filter((name) =>
      name.endsWith(endings.master),
    )
    for (const name of masters) {
      const { mtimeMs } = await stat(join(dir, folder, name))
      if (mtimeMs < before) yield name.slice(0, -endings.master.length)
    }
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

export async function namesIn(dir: string): Promise<readonly string[]> {
  try {
    return await readdir(dir)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
