import type { PhotoStore } from '../../photos/photoStore.ts'
import { mediaFileName } from './columns.ts'
import type { ExportData } from './exportData.ts'
import type { ZipEntry } from './zipStream.ts'

/** Pictures in the size in which they are shown: what a camera hides in its files is gone there. */
export async function* mediaEntries(
  { answers }: ExportData,
  photos: Pick<PhotoStore, 'get'>,
): AsyncGenerator<ZipEntry> {
  for await (const { id, media } of answers()) {
    for (const { name, sha256, type } of media) {
      const version = type.startsWith('image/') ? 'full' : 'master'
      const bytes = await photos.get(sha256, version)
      // Still on its way: its answer names it, and the next download has it.
      if (!bytes) continue
      async function* content() {
        yield bytes as Uint8Array
      }
      yield { name: mediaFileName(id, name), packed: true, content }
    }
  }
}
