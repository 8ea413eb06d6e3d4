import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { err, ok, type Result } from '#domain/result.ts'

export interface FetchPorts {
  readonly fetch: typeof fetch
  readonly now: () => number
  /** Where extracts are kept for a day: the cities of a state share one. */
  readonly folder: string
}

export type FetchFault =
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'torn'; readonly detail: string }

const dayMs = 86_400_000

/** Brings an extract to the disk, in pieces; what breaks off leaves nothing that looks whole. */
export async function fetchExtract(
  address: string,
  { fetch, now, folder }: FetchPorts,
  progress: (share: number) => void,
): Promise<Result<string, FetchFault>> {
  const path = join(folder, nameOf(address))
  if (existsSync(path) && now() - (await stat(path)).mtimeMs < dayMs) return ok(path)
  let answer: Response
  try {
    answer = await fetch(address, { headers: { 'user-agent': 'stadtlabor-map' } })
  } catch (error) {
    return err({ kind: 'unreachable', detail: reasonOf(error) })
  }
  if (!answer.ok || !answer.body) return err({ kind: 'refused', status: answer.status })
  const total = Number(answer.headers.get('content-length') ?? 0)
  let bytes = 0
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length
      progress(total > 0 ? bytes / total : 0)
      done(null, piece)
    },
  })
  await mkdir(folder, { recursive: true })
  try {
    await pipeline(Readable.from(answer.body), counted, createWriteStream(`${path}.part`))
  } catch (error) {
    await rm(`${path}.part`, { force: true })
    return err({ kind: 'torn', detail: reasonOf(error) })
  }
  await rename(`${path}.part`, path)
  return ok(path)
}

/** Readable, and different for every address: an Overpass question stands behind the "?". */
function nameOf(address: string): string {
  const { hostname, pathname, search } = new URL(address)
  const name = `${hostname}-${basename(pathname)}${search}`.replace(/[^A-Za-z0-9.-]+/g, '_')
  return name.length <= 120 ? name : `${name.slice(0, 100)}-${checksum(name)}`
}

const checksum = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_291, 7)

/** fetch says "fetch failed" and hides the reason one level below. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
