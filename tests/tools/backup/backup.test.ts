import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { createDiskPhotoStore } from '#server/photos/diskPhotoStore.ts'
import { openSqlite } from '#server/storage/sqlite.ts'
import { backupCommand, restoreCommand } from '#tools/backup/commands.ts'
import { aTown } from '../../server/support/aTown.ts'
import { aReport, creating } from '../../server/support/operations.ts'

let folder: string
let printed: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stadtlabor-backup-'))
  printed = []
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
})

const ports = (variables: Record<string, string>) => ({
  variables,
  readFile: () => '',
  print: (line: string) => void printed.push(line),
  now: () => Date.parse('2026-05-01T10:00:00Z'),
})
const backup = (data: string, ...args: string[]) => backupCommand(args, ports({ DATA_DIR: data }))
const restore = (data: string, ...args: string[]) => restoreCommand(args, ports({ DATA_DIR: data }))
const sha = 'ab'.padEnd(64, '0')

/** A running endpoint's folder with `n` reports and one photo; the database stays open. */
async function aRunningEndpoint(n: number) {
  const data = join(folder, 'data')
  await mkdir(data)
  const database = openSqlite(join(data, 'stadtlabor.sqlite'))
  onTestFinished(() => database.close())
  const town = await aTown({ database })
  const reports = Array.from({ length: n }, () => aReport())
  await town.sync({ operations: reports.map((report) => creating(report)) })
  const photos = createDiskPhotoStore(join(data, 'photos'), randomUUID)
  await photos.put(sha, 'master', Buffer.from('a photo'))
  await mkdir(join(data, 'photos', 'tmp'), { recursive: true })
  await writeFile(join(data, 'photos', 'tmp', 'half'), 'half a photo')
  return { data, town, reports, database }
}

test('what was received is saved beside the running endpoint and comes back whole', async () => {
  const { data, town, reports } = await aRunningEndpoint(12)
  const kept = join(folder, 'kept')
  expect(await backup(data, kept)).toBe(0)
  expect(printed.join()).toContain('12 reports')
  // What comes later is not in it, and does it no harm.
  await town.sync({ operations: [creating(aReport())] })

  const fresh = join(folder, 'fresh')
  expect(await restore(fresh, kept)).toBe(0)
  const database = openSqlite(join(fresh, 'stadtlabor.sqlite'))
  onTestFinished(() => database.close())
  const rows = await database.read.all<{ id: string }>('SELECT id FROM reports')
  expect(rows.map(({ id }) => id).sort()).toEqual(reports.map(({ id }) => id).sort())
  expect(await readFile(join(fresh, 'photos', 'ab', `${sha}.master`), 'utf8')).toBe('a photo')
  expect(await readdir(join(fresh, 'photos'))).toEqual(['ab'])
  // An endpoint takes the restored reports for the same: sent again, they are known.
  const again = await aTown({ database })
  const first = reports[0] ?? aReport()
  const { results } = await again.sync({ operations: [creating(first)] })
  expect(results).toMatchObject([{ outcome: 'repeated', reference: 'MU-2026-00001' }])
  expect(await database.read.all('SELECT id FROM reports')).toHaveLength(12)
})

test('nothing is overwritten, neither a backup nor data', async () => {
  const { data } = await aRunningEndpoint(1)
  const kept = join(folder, 'kept')
  expect(await backup(data, kept)).toBe(0)
  expect(await backup(data, kept)).toBe(1)
  expect(printed.at(-1)).toContain('is there already')
  expect(await restore(data, kept)).toBe(1)
  expect(printed.at(-1)).toContain('is not empty, and nothing is overwritten')
})

test.each([
  [
    'a changed photo',
    (kept: string) => writeFile(join(kept, 'photos', 'ab', `${sha}.master`), 'another'),
    'photos/ab/',
  ],
  [
    'a missing photo',
    (kept: string) => rm(join(kept, 'photos'), { recursive: true }),
    'is missing',
  ],
  [
    'a cut database',
    (kept: string) => writeFile(join(kept, 'stadtlabor.sqlite'), 'SQLite format 3'),
    'stadtlabor.sqlite',
  ],
  ['no list', (kept: string) => rm(join(kept, 'backup.json')), 'is no backup'],
  [
    'a list that leads out of the folder',
    (kept: string) =>
      writeFile(
        join(kept, 'backup.json'),
        JSON.stringify({
          ...{ version: 1, made_at: '2026-05-01T10:00:00Z', photos: true, reports: 0 },
          files: [{ path: '../../x', bytes: 0, sha256: 'a'.repeat(64) }],
        }),
      ),
    'is no backup',
  ],
])('a backup with %s is refused before anything is written', async (_, spoil, words) => {
  const { data } = await aRunningEndpoint(1)
  const kept = join(folder, 'kept')
  await backup(data, kept)
  await spoil(kept)
  const fresh = join(folder, 'fresh')
  expect(await restore(fresh, kept)).toBe(1)
  expect(printed.at(-1)).toContain(words)
  expect(await readdir(folder)).not.toContain('fresh')
  expect(await readdir(folder)).not.toContain('fresh.unfinished')
})

test('wrong words and settings are told with the remedy', async () => {
  const empty = join(folder, 'none')
  expect(await backup(empty, join(folder, 'kept'))).toBe(1)
  expect(printed.at(-1)).toContain('DATA_DIR names the folder')
  expect(await restore(empty)).toBe(1)
  expect(printed.at(-1)).toContain('npm run restore -- <folder')
  expect(await restore(empty, join(folder, 'nowhere'))).toBe(1)
  expect(printed.at(-1)).toContain('is no backup')
  expect(await backupCommand([], ports({ DATABASE_URL: 'postgres://a@b/c' }))).toBe(1)
  expect(printed.join()).toContain('pg_dump')
  expect(await backupCommand([], ports({ PORT: 'x' }))).toBe(1)
  expect(printed.at(-1)).toContain('PORT is a whole number')
})
