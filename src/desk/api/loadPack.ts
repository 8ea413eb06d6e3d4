import type * as v from 'valibot'
import { CategoryListSchema } from '#domain/category.ts'
import { CitySchema } from '#domain/city.ts'
import { err, ok } from '#domain/result.ts'
import {
  type CityPack,
  GroundFileSchema,
  OutlineFileSchema,
  PackManifestSchema,
} from '#protocol/pack.ts'
import { type Answer, ask, type Fetch } from './request.ts'

/** The city's categories, outline and ground: for names, pictograms and the map. */
export async function loadPack(fetch: Fetch, city: string): Promise<Answer<CityPack>> {
  const path = `/api/v1/cities/${encodeURIComponent(city)}/pack`
  const manifest = await ask(fetch, path, PackManifestSchema)
  if (!manifest.ok) return manifest
  const { files, version } = manifest.value
  const part = <T extends v.GenericSchema>(purpose: (typeof files)[number]['purpose'], schema: T) =>
    ask(fetch, files.find((file) => file.purpose === purpose)?.url ?? '', schema)
  const [own, list, outline, ground] = await Promise.all([
    part('city', CitySchema),
    part('categories', CategoryListSchema),
    part('outline', OutlineFileSchema),
    part('ground', GroundFileSchema),
  ])
  if (own.ok && list.ok && outline.ok && ground.ok) {
    const parts = { list: list.value, outline: outline.value, ground: ground.value }
    return ok({ version, city: own.value, ...parts })
  }
  return err({ kind: 'away' })
}
