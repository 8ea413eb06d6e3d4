import { join, resolve } from 'node:path'
import { type Environment, readEnvironment } from '#server/environment.ts'
import { makeBackup } from './makeBackup.ts'
import type { Manifest } from './manifest.ts'
import { restoreBackup } from './restoreBackup.ts'

export interface BackupPorts {
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly readFile: (path: string) => string
  readonly print: (line: string) => void
  readonly now: () => number
}

/** `npm run backup -- [folder]`. The exit code: 0 when the backup is whole. */
export async function backupCommand(args: readonly string[], ports: BackupPorts): Promise<number> {
  const { print, now } = ports
  const env = environment(ports)
  if (!env) return 1
  const [folder, ...rest] = args
  if (rest.length > 0 || folder?.startsWith('-')) {
    return refused(print, ['npm run backup -- [folder]: the folder must not exist yet'])
  }
  const stamp = new Date(now()).toISOString().slice(0, 19).replaceAll(':', '-')
  const target = resolve(folder ?? join('backups', stamp))
  const photos = env.photoStore.kind === 'disk'
  const made = await makeBackup({ dataDir: resolve(env.DATA_DIR), target, photos, now })
  if (!made.ok) return refused(print, [made.error])
  print(`Saved in ${target}: ${contents(made.value)}`)
  if (!photos)
    print('Photos lie in PHOTO_STORE and are not in here: save the bucket by its own means.')
  return 0
}

/** `npm run restore -- <folder>`, into an empty DATA_DIR. */
export async function restoreCommand(args: readonly string[], ports: BackupPorts): Promise<number> {
  const { print } = ports
  const env = environment(ports)
  if (!env) return 1
  const [folder, ...rest] = args
  if (folder === undefined || folder.startsWith('-') || rest.length > 0) {
    return refused(print, [
      'npm run restore -- <folder of a backup>, with DATA_DIR not there or empty',
    ])
  }
  const dataDir = resolve(env.DATA_DIR)
  const restored = await restoreBackup(resolve(folder), dataDir)
  if (!restored.ok) return refused(print, restored.error)
  print(`Restored into ${dataDir}: ${contents(restored.value)}, from ${restored.value.made_at}`)
  print('What people deleted since then is back; see docs/operating.md.')
  return 0
}

/** PostgreSQL has better means of its own, which know its settings. */
function environment({ variables, readFile, print }: BackupPorts): Environment | undefined {
  const env = readEnvironment(variables, readFile)
  if (!env.ok) {
    for (const { variable, remedy } of env.error) print(`${variable} ${remedy}`)
    return undefined
  }
  if (env.value.DATABASE_URL === undefined) return env.value
  print('DATABASE_URL is set: save and restore PostgreSQL with pg_dump and pg_restore,')
  print('and the photos folder below DATA_DIR (or the bucket) beside it.')
  return undefined
}

function refused(print: (line: string) => void, lines: readonly string[]): number {
  for (const line of lines) print(line)
  return 1
}

function contents({ reports, files }: Manifest): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return `${reports} reports, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`
}
