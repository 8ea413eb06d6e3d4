import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDataDir } from '#server/dataDir.ts'

const aFolder = () => mkdtemp(join(tmpdir(), 'stadtlabor-data-'))

test('a folder that is not there yet is made', async () => {
  const dir = join(await aFolder(), 'new', 'data')
  expect(openDataDir(dir)).toEqual({ ok: true, value: dir })
  expect(existsSync(dir)).toBe(true)
})

test('a place where there can be no folder is named, with the setting that names it', async () => {
  const file = join(await aFolder(), 'file')
  await writeFile(file, '')
  const answer = openDataDir(join(file, 'data'))
  expect(answer.ok ? [] : answer.error).toEqual([expect.stringMatching(/^DATA_DIR .*ENOTDIR/)])
})

test.skipIf(!existsSync('/proc/self'))(
  'a place that lets nothing be made is refused at once',
  () => {
    const answer = openDataDir('/proc/stadtlabor/data')
    expect(answer.ok ? [] : answer.error).toEqual([expect.stringMatching(/^DATA_DIR .*\/proc/)])
  },
)
