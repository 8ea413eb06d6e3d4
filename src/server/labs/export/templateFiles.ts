import type { PhotoStore } from '../../photos/photoStore.ts'
import type { ExportData } from './exportData.ts'
import type { ZipEntry } from './zipStream.ts'

/** The questions as a workbook, and the pictures and sounds that they show: another city's template. */
export async function* templateEntries(
  { form }: ExportData,
  photos: Pick<PhotoStore, 'get'>,
): AsyncGenerator<ZipEntry> {
  const { exportXlsx } = await import('#xlsform/exportXlsx.ts')
  yield entryOf(`${form.id.replaceAll(/[^\p{L}\p{N}._-]/gu, '_')}.xlsx`, exportXlsx(form))
  for (const [name, sha256] of Object.entries(form.media)) {
    const bytes = await photos.get(sha256, 'master')
    if (bytes) yield entryOf(name, bytes)
  }
}

function entryOf(name: string, bytes: Uint8Array): ZipEntry {
  async function* content() {
    yield bytes
  }
  return { name, packed: true, content }
}
