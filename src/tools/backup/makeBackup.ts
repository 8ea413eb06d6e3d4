import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'libsql'
import { err, ok, type Result } from '#domain/result.ts'
import { isMissing } from '#server/photos/diskPhotoStore.ts'
import { databaseName, fileMark, type KeptFile, type Manifest, manifestName } from './manifest.ts'
import { exists } from './place.ts'

interface BackupOrder {
  readonly dataDir: string
  readonly target: string
  /** false: photos lie elsewhere. */
  readonly photos: boolean
  readonly now: () => number
}

/**
 * Copies what must survive while the endpoint goes on: first the database, then its photos, so
 * that no row in the copy waits for a photo that came later. The folder gets its name only when
 * all is in it; what broke off is never taken for a backup.
 */
export async function makeBackup({
  dataDir,
  target,
  photos,
  now,
}: BackupOrder): Promise<Result<Manifest, string>> {
  const database = join(dataDir, databaseName)
  if (!(await exists(database))) {
    return err(`there is no ${databaseName} in ${dataDir}: DATA_DIR names the folder`)
  }
  if (await exists(target)) return err(`${target} is there already: name a new folder`)
  const unfinished = `${target}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  const made_at = new Date(now()).toISOString()
  const reports = copyDatabase(database, join(unfinished, databaseName))
  if (photos) await copyPhotos(join(dataDir, 'photos'), join(unfinished, 'photos'))
  const files: KeptFile[] = []
  for await (const path of filesBelow(unfinished)) {
    files.push({ path, ...(await fileMark(join(unfinished, path))) })
  }
  files.sort((a, b) => a.path.localeCompare(b.path))
  const manifest: Manifest = { version: 1, made_at, photos, reports, files }
  await writeFile(join(unfinished, manifestName), `${JSON.stringify(manifest, null, 1)}\n`)
  await rename(unfinished, target)
  return ok(manifest)
}

/** One moment of the database, without its log; returns how many reports it holds. */
function copyDatabase(from: string, to: string): number {
  const connection = new SqliteDatabase(from)
  try {
    connection.exec('PRAGMA busy_timeout = 30000')
    connection.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`)
  } finally {
    connection.close()
  }
  return countReports(to)
}

/** Throws where the file is no sound database of ours. */
export function countReports(path: string): number {
  const connection = new SqliteDatabase(path)
  try {
    const [check] = connection.prepare('PRAGMA integrity_check').all() as {
      integrity_check: string
    }[]
    if (check?.integrity_check !== 'ok')
      throw new Error(`integrity_check: ${check?.integrity_check}`)
    const [row] = connection.prepare('SELECT COUNT(*) AS n FROM reports').all() as { n: number }[]
    return row?.n ?? 0
  } finally {
    connection.close()
  }
}

/** Without what is half uploaded: devices send it again. */
async function copyPhotos(from: string, to: string): Promise<void> {
  for await (const path of filesBelow(from)) {
    if (path.startsWith('tmp/') || path.startsWith('tmp-labs/') || path.endsWith('.new')) continue
    await mkdir(dirname(join(to, path)), { recursive: true })
    try {
      await copyFile(join(from, path), join(to, path))
    } catch (error) {
      // Its report was deleted a moment ago; the copy need not have it either.
      if (!isMissing(error)) throw error
    }
  }
}

async function* filesBelow(folder: string, path = ''): AsyncGenerator<string> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })
  for (const entry of entries) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(folder, inside)
    else yield inside
  }
}
