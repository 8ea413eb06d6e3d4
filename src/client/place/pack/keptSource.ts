import type { Database } from '#client/db/database.ts'
import type { MapFile } from '#protocol/mapPack.ts'
import { createBlocks } from './blocks.ts'
import type { Source } from './source.ts'

/** A kept archive, read from its chunks. They go when a newer one takes its place. */
export const keptSource = (
  db: Database,
  { sha256, chunk_bytes, bytes, chunks }: MapFile,
): Source => ({
  key: `${sha256}/kept`,
  getBytes: createBlocks(chunks.length > 0 ? chunk_bytes : bytes, bytes, async (index) => {
    const row = await db.lasting(() => db.packChunks.get([sha256, index]))
    return row && new Uint8Array(row.bytes)
  }),
})
