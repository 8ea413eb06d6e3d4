import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assetKinds } from '#domain/assetKind.ts'

/**
 * All files are written beside the old ones first, then take their places: whoever stops the
 * command, or fills the disk, keeps the old pack. Things that the city no longer has go.
 */
export async function writePack(folder: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const partOf = (name: string) => join(folder, `${name}.part`)
  try {
    for (const [name, bytes] of files) {
      await mkdir(dirname(partOf(name)), { recursive: true })
      await writeFile(partOf(name), bytes, { flush: true })
    }
  } catch (error) {
    for (const name of files.keys()) await rm(partOf(name), { force: true })
    throw error
  }
  for (const name of files.keys()) await rename(partOf(name), join(folder, name))
  for (const kind of assetKinds) {
    const name = `assets/${kind}.json`
    if (!files.has(name)) await rm(join(folder, name), { force: true })
  }
  const assets = join(folder, 'assets')
  if (existsSync(assets) && (await readdir(assets)).length === 0)
    await rm(assets, { recursive: true })
}
