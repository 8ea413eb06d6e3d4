import { copyFile, mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '#domain/result.ts'
import { isMissing } from '#server/photos/diskPhotoStore.ts'
import { countReports } from './makeBackup.ts'
import { databaseName, fileMark, type Manifest, manifestName, readManifest } from './manifest.ts'
import { exists, isFree } from './place.ts'

/**
 * Puts a backup into an empty folder. Every file is compared with the list of contents before
 * anything is written and again after; the folder gets its name when all of it is right.
 */
export async function restoreBackup(
  backup: string,
  dataDir: string,
): Promise<Result<Manifest, readonly string[]>> {
  const manifest = await readManifest(backup)
  if (!manifest) return err([`${backup} is no backup: ${manifestName} is missing or not ours`])
  if (!manifest.files.some(({ path }) => path === databaseName)) {
    return err([`${manifestName} names no ${databaseName}: this backup is not complete`])
  }
  if (!(await isFree(dataDir))) {
    return err([
      `${dataDir} is not empty, and nothing is overwritten: set DATA_DIR to a new folder`,
    ])
  }
  const broken = await differences(backup, manifest)
  if (broken.length > 0) return err(broken)

  const unfinished = `${dataDir}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  for (const { path } of manifest.files) {
    await mkdir(dirname(join(unfinished, path)), { recursive: true })
    await copyFile(join(backup, path), join(unfinished, path))
  }
  const spoilt = await differences(unfinished, manifest)
  const reports = spoilt.length === 0 ? countReports(join(unfinished, databaseName)) : 0
  if (spoilt.length === 0 && reports !== manifest.reports) {
    spoilt.push(`the database holds ${reports} reports instead of ${manifest.reports}`)
  }
  if (spoilt.length > 0) {
    await rm(unfinished, { recursive: true, force: true })
    return err(spoilt)
  }
  if (await exists(dataDir)) await rmdir(dataDir)
  await rename(unfinished, dataDir)
  return ok(manifest)
}

async function differences(folder: string, { files }: Manifest): Promise<string[]> {
  const found: string[] = []
  for (const { path, bytes, sha256 } of files) {
    try {
      const mark = await fileMark(join(folder, path))
      if (mark.bytes !== bytes || mark.sha256 !== sha256) {
        found.push(`${path} is not as it was saved: take another backup`)
      }
    } catch (error) {
      if (!isMissing(error)) throw error
      found.push(`${path} is missing: take another backup`)
    }
  }
  return found
}
