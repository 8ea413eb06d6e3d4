import * as v from 'valibot'
import { type AssetKind, AssetKindSchema } from '#domain/assetKind.ts'
import type { Point } from '#domain/place.ts'
import { err, ok, type Result } from '#domain/result.ts'
import { createDeltaReader, createDeltaWriter } from './deltas.ts'
import { type PackMeta, PackMetaSchema } from './mapPack.ts'

/**
 * assets/<kind>.json: all things of one kind, in columns of the same order. Sorted by id, because
 * things that were mapped together stand together.
 */
export const AssetFileSchema = v.object({
  format: v.literal('stadtlabor-assets'),
  version: v.literal(1),
  meta: PackMetaSchema,
  kind: AssetKindSchema,
  /** One letter each: n(ode), w(ay), r(elation) of OpenStreetMap. */
  types: v.pipe(v.string(), v.regex(/^[nwr]*$/)),
  /** OpenStreetMap's ids, each as the step from the one before. */
  ids: v.array(v.number()),
  /** [dLong, dLat, …] in steps of 1e-5° (deltas.ts). */
  steps: v.array(v.number()),
  /** The number on the thing itself ("4711"), '' where there is none; missing where none has one. */
  refs: v.optional(v.array(v.string())),
  names: v.optional(v.array(v.string())),
})
export type AssetFile = v.InferOutput<typeof AssetFileSchema>

export interface Asset {
  /** OpenStreetMap's type and id: "n240109189". Goes into a report. */
  readonly id: string
  readonly ref?: string
  readonly name?: string
  readonly point: Point
}
export interface AssetList {
  readonly meta: PackMeta
  readonly kind: AssetKind
  readonly assets: readonly Asset[]
}

export type AssetFileFault = { readonly kind: 'shape' | 'lengths'; readonly where: string }

export function parseAssetFile(json: unknown): Result<AssetList, AssetFileFault> {
  const parsed = v.safeParse(AssetFileSchema, json)
  if (!parsed.success) {
    return err({ kind: 'shape', where: v.getDotPath(parsed.issues[0]) ?? '' })
  }
  const { meta, kind, types, ids, steps, refs, names } = parsed.output
  const columns = { types: types.length, steps: steps.length / 2, refs: refs?.length }
  for (const [column, length] of Object.entries({ ...columns, names: names?.length })) {
    if (length !== undefined && length !== ids.length)
      return err({ kind: 'lengths', where: column })
  }
  const next = createDeltaReader()
  let id = 0
  const assets = ids.map((step, index): Asset => {
    id += step
    const [ref, name] = [refs?.[index], names?.[index]]
    return {
      id: `${types[index] ?? 'n'}${id}`,
      ...(ref ? { ref } : {}),
      ...(name ? { name } : {}),
      point: next(steps[2 * index] ?? 0, steps[2 * index + 1] ?? 0),
    }
  })
  return ok({ meta, kind, assets })
}

export function writeAssetFile({ meta, kind, assets }: AssetList): AssetFile {
  const numberOf = ({ id }: Asset) => Number(id.slice(1))
  const sorted = [...assets].sort(
    (a, b) => numberOf(a) - numberOf(b) || a.id.localeCompare(b.id, 'en'),
  )
  const step = createDeltaWriter()
  return {
    format: 'stadtlabor-assets',
    version: 1,
    meta,
    kind,
    types: sorted.map(({ id }) => id[0]).join(''),
    ids: sorted.map(
      (asset, index) => numberOf(asset) - (index ? numberOf(sorted[index - 1] ?? asset) : 0),
    ),
    steps: sorted.flatMap(({ point }) => step(point)),
    ...(sorted.some(({ ref }) => ref) ? { refs: sorted.map(({ ref }) => ref ?? '') } : {}),
    ...(sorted.some(({ name }) => name) ? { names: sorted.map(({ name }) => name ?? '') } : {}),
  }
}
