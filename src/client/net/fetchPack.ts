import * as v from 'valibot'
import { CategoryListSchema } from '#domain/category.ts'
import { CitySchema } from '#domain/city.ts'
import type { MapFile } from '#protocol/mapPack.ts'
import {
  type CityPack,
  GroundFileSchema,
  OutlineFileSchema,
  type PackManifest,
  PackManifestSchema,
} from '#protocol/pack.ts'
import { ask, type HttpPorts, jsonOf } from './http.ts'
import { isFine } from './reply.ts'

export interface PackPorts extends HttpPorts {
  readonly sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
}

export type PackReply =
  | {
      readonly kind: 'pack'
      readonly pack: CityPack
      readonly mapFiles: readonly MapFile[]
    }
  | { readonly kind: 'same'; readonly mapFiles: readonly MapFile[] }
  | { readonly kind: 'unknown_city' }
  /** No answer, or files that do not match their hashes: the stored pack stays. */
  | { readonly kind: 'unanswered' }

const FilesSchema = v.object({
  city: CitySchema,
  categories: CategoryListSchema,
  outline: OutlineFileSchema,
  ground: GroundFileSchema,
})

/** A city for offline use, whole and verified; `same` when the device's version is the newest. */
export const createFetchPack =
  (ports: PackPorts) =>
  async (city: string, version: string | undefined): Promise<PackReply> => {
    const answer = await ask(ports, `/api/v1/cities/${encodeURIComponent(city)}/pack`)
    if (!answer) return { kind: 'unanswered' }
    const manifest = v.safeParse(PackManifestSchema, jsonOf(answer))
    if (!isFine(answer.status) || !manifest.success) {
      const ours = v.safeParse(v.object({ status: v.literal(404) }), jsonOf(answer))
      return { kind: ours.success ? 'unknown_city' : 'unanswered' }
    }
    const { map_files: mapFiles } = manifest.output
    if (manifest.output.version === version) return { kind: 'same', mapFiles }
    const files = v.safeParse(FilesSchema, await fetchFiles(ports, manifest.output))
    if (!files.success) return { kind: 'unanswered' }
    const { categories, ...rest } = files.output
    const pack = { version: manifest.output.version, list: categories, ...rest }
    return { kind: 'pack', pack, mapFiles }
  }

async function fetchFiles(
  ports: PackPorts,
  { files }: PackManifest,
): Promise<Record<string, unknown>> {
  const read = await Promise.all(
    files.map(async ({ purpose, url, sha256 }) => {
      const answer = await ask(ports, url)
      const whole = answer && isFine(answer.status) && (await ports.sha256(answer.body)) === sha256
      return whole ? [[purpose, jsonOf(answer)] as const] : []
    }),
  )
  return Object.fromEntries(read.flat())
}
