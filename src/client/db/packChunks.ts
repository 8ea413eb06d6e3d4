import type { MapFile } from '#protocol/mapPack.ts'
import type { Database } from './database.ts'
import type { CityMapRow } from './schema.ts'

export interface ChunkPlace {
  readonly file: MapFile
  readonly index: number
}

/** Manifests of earlier endpoints name no chunks: the file is one. */
export const chunkHashes = ({ chunks, sha256 }: MapFile): readonly string[] =>
  chunks.length > 0 ? chunks : [sha256]
const chunkBytes = (file: MapFile): number =>
  file.chunks.length > 0 ? file.chunk_bytes : file.bytes

export const rangeOfChunk = ({ file, index }: ChunkPlace) => ({
  from: index * chunkBytes(file),
  length: Math.min(chunkBytes(file), file.bytes - index * chunkBytes(file)),
})

export const sameFiles = (a: readonly MapFile[], b: readonly MapFile[]): boolean =>
  a.length === b.length && a.every(({ sha256 }, index) => sha256 === b[index]?.sha256)

/** The endpoint has named its files: what was in the way of older ones is forgotten. */
export const offerMap = (
  db: Database,
  city: string,
  offered: readonly MapFile[],
): Promise<unknown> =>
  db.lasting(() =>
    db.transaction('rw', db.cityMaps, async () => {
      const row = await db.cityMaps.get(city)
      if (row && sameFiles(row.offered, offered)) {
        // Addresses may change without the files.
        await db.cityMaps.put({ ...row, offered })
        return
      }
      const { problem: _, ...rest } = row ?? { id: city }
      await db.cityMaps.put({ ...rest, offered })
    }),
  )

/** Chunks of these files that are not here yet, in order. */
export async function missingChunks(
  db: Database,
  files: readonly MapFile[],
): Promise<readonly ChunkPlace[]> {
  const here = await chunksHere(db, files)
  return files
    .flatMap((file) => chunkHashes(file).map((_, index) => ({ file, index })))
    .filter(({ file, index }) => !here.has(`${file.sha256}/${index}`))
}

export async function bytesHere(db: Database, files: readonly MapFile[]): Promise<number> {
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const missing = await missingChunks(db, files)
  return missing.reduce((sum, place) => sum - rangeOfChunk(place).length, all)
}

async function chunksHere(db: Database, files: readonly MapFile[]): Promise<ReadonlySet<string>> {
  const keys = await db.packChunks
    .where('sha256')
    .anyOf(files.map(({ sha256 }) => sha256))
    .primaryKeys()
  return new Set(keys.map(([sha256, index]) => `${sha256}/${index}`))
}

export const putChunks = (
  db: Database,
  chunks: readonly (ChunkPlace & { readonly bytes: Uint8Array<ArrayBuffer> })[],
): Promise<unknown> =>
  db.lasting(() =>
    db.packChunks.bulkPut(
      chunks.map(({ file, index, bytes }) => {
        // An own buffer: a part would take the whole answer into the store.
        return { sha256: file.sha256, index, bytes: bytes.slice().buffer }
      }),
    ),
  )

export const dropChunks = (db: Database, { sha256 }: MapFile): Promise<unknown> =>
  db.lasting(() => db.packChunks.where('sha256').equals(sha256).delete())

/** A kept file, whole; undefined when one of its chunks is gone. */
export async function readKeptFile(
  db: Database,
  file: MapFile,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const rows = await db.packChunks.where('sha256').equals(file.sha256).sortBy('index')
  if (rows.length !== chunkHashes(file).length) return undefined
  const whole = new Uint8Array(file.bytes)
  let at = 0
  for (const { bytes } of rows) {
    if (at + bytes.byteLength > whole.length) return undefined
    whole.set(new Uint8Array(bytes), at)
    at += bytes.byteLength
  }
  return at === whole.length ? whole : undefined
}

/** The new set takes the place of the old one, and all chunks that no city needs go: at once. */
export const keepFiles = (db: Database, city: string, files: readonly MapFile[], at: number) =>
  db.lasting(() =>
    db.transaction('rw', db.cityMaps, db.packChunks, async () => {
      const row = await db.cityMaps.get(city)
      if (!row) return
      const { wish: _, problem: __, ...rest } = row
      await db.cityMaps.put({ ...rest, kept: { files, at } })
      await dropUnneeded(db)
    }),
  )

/** Removes what a city holds here; the offer stays. */
export const forgetFiles = (db: Database, city: string) =>
  db.lasting(() =>
    db.transaction('rw', db.cityMaps, db.packChunks, async () => {
      const row = await db.cityMaps.get(city)
      if (!row) return
      await db.cityMaps.put({ id: city, offered: row.offered, declined: true })
      await dropUnneeded(db)
    }),
  )

/** Gives the room of a download back that did not come to its end; what is kept stays. */
export const dropDownload = (
  db: Database,
  city: string,
  problem: NonNullable<CityMapRow['problem']>,
) =>
  db.lasting(() =>
    db.transaction('rw', db.cityMaps, db.packChunks, async () => {
      const row = await db.cityMaps.get(city)
      if (!row) return
      const { wish: _, ...rest } = row
      await db.cityMaps.put({ ...rest, problem })
      await dropUnneeded(db)
    }),
  )

async function dropUnneeded(db: Database): Promise<void> {
  const rows = await db.cityMaps.toArray()
  const needed = rows.flatMap(({ kept, wish, offered }) => [
    ...(kept?.files ?? []),
    ...(wish ? offered : []),
  ])
  const known = new Set(needed.map(({ sha256 }) => sha256))
  const stored = await db.packChunks.orderBy('sha256').uniqueKeys()
  const unneeded = stored.map(String).filter((sha256) => !known.has(sha256))
  await db.packChunks.where('sha256').anyOf(unneeded).delete()
}
