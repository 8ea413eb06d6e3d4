import type { AssetKind } from '#domain/assetKind.ts'
import type { Point } from '#domain/place.ts'
import type { Asset } from '#protocol/assetFile.ts'

/** What an address search finds. `detail` tells two of the same name apart: "63065 Bürgel". */
export type Hit = {
  readonly point: Point
  /** 0 to 1: how well it fits what was typed. */
  readonly quality: number
} & (
  | {
      readonly kind: 'address'
      readonly street: string
      readonly number: string
      readonly detail: string
      /** The number asked for is not known: the point is that of this one, the nearest to it. */
      readonly beside?: string
    }
  | { readonly kind: 'street'; readonly label: string; readonly detail: string }
  | { readonly kind: 'place'; readonly label: string; readonly placeKind: string }
  | { readonly kind: 'crossing'; readonly streets: readonly [string, string] }
  | { readonly kind: 'asset'; readonly assetKind: AssetKind; readonly asset: Asset }
)
