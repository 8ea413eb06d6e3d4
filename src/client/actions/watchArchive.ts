import type { Database } from '#client/db/database.ts'
import { sameFiles } from '#client/db/packChunks.ts'
import type { MapFile } from '#protocol/mapPack.ts'
import { watch } from './watch.ts'

export interface ArchiveFile {
  readonly file: MapFile
  /** On this device, or to be read from the endpoint. */
  readonly kept: boolean
}

/** Calls back with the city's archive, the kept one before the offered one, and when it changes. */
export function watchArchive(
  { db, failed, after }: Ports,
  city: string,
  listener: (archive: ArchiveFile | undefined) => void,
): () => void {
  let last: ArchiveFile | 'nothing_yet' | undefined = 'nothing_yet'
  return watch(
    async () => {
      const row = await db.cityMaps.get(city)
      const mine = row?.kept?.files.find(({ purpose }) => purpose === 'map')
      const theirs = row?.offered.find(({ purpose }) => purpose === 'map')
      const file = mine ?? theirs
      return file && { file, kept: mine !== undefined }
    },
    (archive) => {
      if (last !== 'nothing_yet' && isSame(last, archive)) return
      last = archive
      listener(archive)
    },
    failed,
    after,
  )
}

interface Ports {
  readonly db: Database
  readonly failed: (error: unknown) => void
  readonly after: (ms: number, work: () => void) => () => void
}

const isSame = (a: ArchiveFile | undefined, b: ArchiveFile | undefined): boolean =>
  a && b ? a.kept === b.kept && sameFiles([a.file], [b.file]) : a === b
