import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDiskPhotoStore } from '#server/photos/diskPhotoStore.ts'
import { describePhotoStore } from '#tests/contracts/photoStore.ts'

async function aFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'stadtlabor-test-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

describePhotoStore('a disk', async () => createDiskPhotoStore(await aFolder(), randomUUID))

test('a place that cannot be written to is not ready', async () => {
  const file = join(await aFolder(), 'a file where a folder should be')
  await writeFile(file, '')
  expect(await createDiskPhotoStore(join(file, 'photos'), randomUUID).isReady()).toBe(false)
})
