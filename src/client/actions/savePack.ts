import {
  bytesHere,
  type ChunkPlace,
  chunkHashes,
  dropChunks,
  dropDownload,
  keepFiles,
  missingChunks,
  putChunks,
  rangeOfChunk,
  readKeptFile,
} from '#client/db/packChunks.ts'
import { isQuotaExceeded } from '#client/db/storeError.ts'
import type { MapFile } from '#protocol/mapPack.ts'
import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'db' | 'fetchRange' | 'sha256' | 'now' | 'stores' | 'device'>
type Chunk = ChunkPlace & { readonly bytes: Uint8Array<ArrayBuffer> }
type Fetched = readonly Chunk[] | 'unanswered' | 'damaged'

/** Room that a download never takes: an unsent report with its photos comes first. */
const reserveBytes = 30_000_000

/**
 * Brings all that a city offers to this device, chunk by chunk, each verified before it counts.
 * Ends when all is kept, when the person has paused it, or when nobody answers; whatever is here
 * by then is not asked for again.
 */
export async function savePack(ports: Ports, city: string): Promise<void> {
  const { db, stores, now } = ports
  const files = (await db.cityMaps.get(city))?.offered ?? []
  if (files.length === 0) return
  if (!(await hasRoom(ports, files))) return void (await dropDownload(db, city, 'full'))
  const pace = createPace(now)
  for (;;) {
    const row = await db.cityMaps.get(city)
    if (row?.wish !== 'save') return stores.saving.setState({ stalled: false }, true)
    const [next] = await missingChunks(db, row.offered)
    if (!next) return finish(ports, city, row.offered)
    if (!(await bring(ports, city, next))) return
    const all = row.offered.reduce((sum, { bytes }) => sum + bytes, 0)
    const ms_left = pace(await bytesHere(db, row.offered), all)
    stores.saving.setState({ stalled: false, ...(ms_left === undefined ? {} : { ms_left }) }, true)
  }
}

/** false: it cannot go on now, and whoever looks is told why. */
async function bring(ports: Ports, city: string, place: ChunkPlace): Promise<boolean> {
  const fetched = await fetchVerified(ports, place)
  if (fetched === 'unanswered') ports.stores.saving.setState({ stalled: true }, true)
  else if (fetched === 'damaged') await dropDownload(ports.db, city, 'damaged')
  else return store(ports, city, fetched)
  return false
}

async function hasRoom({ db, device }: Ports, files: readonly MapFile[]): Promise<boolean> {
  const room = await device.storage()
  if (!room || room.quota === 0) return true
  const needed = files.reduce((sum, { bytes }) => sum + bytes, 0) - (await bytesHere(db, files))
  return room.quota - room.used > needed + reserveBytes
}

/** false: the disk is full, and the download has given its room back. */
async function store({ db }: Ports, city: string, chunks: readonly Chunk[]): Promise<boolean> {
  try {
    await putChunks(db, chunks)
    return true
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error
    await dropDownload(db, city, 'full')
    return false
  }
}

/** A chunk that is not what the manifest says is asked for once more, then given up. */
async function fetchVerified(ports: Ports, place: ChunkPlace): Promise<Fetched> {
  const first = await fetchChunks(ports, place)
  return first === 'damaged' ? fetchChunks(ports, place) : first
}

/** Ranges of the archive; JSON whole, for only whole files are compressed on their way. */
async function fetchChunks(ports: Ports, place: ChunkPlace): Promise<Fetched> {
  const { file, index } = place
  const range = file.purpose === 'map' ? rangeOfChunk(place) : undefined
  const reply = await ports.fetchRange(file.url, range)
  if (reply.kind === 'unanswered') return 'unanswered'
  const places =
    reply.kind === 'range' ? [place] : chunkHashes(file).map((_, each) => ({ file, index: each }))
  const chunks = places.map((one): Chunk => {
    const { from, length } = rangeOfChunk(one)
    const start = reply.kind === 'range' ? 0 : from
    return { ...one, bytes: reply.bytes.subarray(start, start + length) }
  })
  const verified: Chunk[] = []
  for (const chunk of chunks)
    if ((await ports.sha256(chunk.bytes)) === chunkHashes(file)[chunk.index]) verified.push(chunk)
  return verified.some((chunk) => chunk.index === index) ? verified : 'damaged'
}

/** The whole must be what it claims to be, too, before it takes the place of what is kept. */
async function finish(ports: Ports, city: string, files: readonly MapFile[]): Promise<void> {
  const { db, sha256, now, stores } = ports
  for (const file of files) {
    const whole = await readKeptFile(db, file)
    if (whole && (await sha256(whole)) === file.sha256) continue
    await dropChunks(db, file)
    await dropDownload(db, city, 'damaged')
    return
  }
  await keepFiles(db, city, files, now())
  stores.saving.setState({ stalled: false }, true)
}

/** Milliseconds that are left at the pace so far; nothing is said in the first second. */
function createPace(now: () => number) {
  const started = now()
  let before: number | undefined
  return (done: number, all: number): number | undefined => {
    before ??= done
    const [ms, bytes] = [now() - started, done - before]
    return ms > 1_000 && bytes > 0 ? ((all - done) * ms) / bytes : undefined
  }
}
