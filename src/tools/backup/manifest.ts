import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

export const manifestName = 'backup.json'
export const databaseName = 'stadtlabor.sqlite'

/** A path inside of the backup; nothing written there may lead out of the folder. */
const PathSchema = v.pipe(
  v.string(),
  v.regex(/^[\w.-]+(\/[\w.-]+)*$/),
  v.check((path) => !path.split('/').includes('..')),
)

const ManifestSchema = v.object({
  version: v.literal(1),
  made_at: v.pipe(v.string(), v.isoTimestamp()),
  /** false: photos lie in an object store, which has a backup of its own. */
  photos: v.boolean(),
  reports: v.number(),
  files: v.array(
    v.object({
      path: PathSchema,
      bytes: v.number(),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
})
export type Manifest = v.InferOutput<typeof ManifestSchema>
export type KeptFile = Manifest['files'][number]

/** undefined: there is no list of contents here, or it is none of ours. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const read = JSON.parse(await readFile(join(folder, manifestName), 'utf8'))
    const parsed = v.safeParse(ManifestSchema, read)
    return parsed.success ? parsed.output : undefined
  } catch {
    // Missing, unreadable and not JSON are all the same to whoever named the folder.
    return undefined
  }
}

/** Read piece by piece: a database may be larger than the memory. */
export async function fileMark(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
