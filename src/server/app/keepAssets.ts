import { copyFile, mkdir, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from '../photos/diskPhotoStore.ts'

const keptDays = 30

/**
 * A page that was opened before an update still asks for the parts of its own build. They are kept
 * beside the data: at each start the current ones are copied there, and removed 30 days after
 * their last start.
 */
export async function keepAssets(clientDir: string, keptDir: string, now: number): Promise<void> {
  const target = join(keptDir, 'assets')
  await mkdir(target, { recursive: true })
  const current = new Set(await namesIn(join(clientDir, 'assets')))
  for (const name of current) {
    await copyFile(join(clientDir, 'assets', name), join(target, name))
    await utimes(join(target, name), now / 1000, now / 1000)
  }
  for (const name of await namesIn(target)) {
    if (current.has(name)) continue
    const { mtimeMs } = await stat(join(target, name))
    if (mtimeMs < now - keptDays * 86_400_000) await rm(join(target, name))
  }
}

async function namesIn(dir: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
