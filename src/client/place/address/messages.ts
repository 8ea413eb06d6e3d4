import type { AssetKind } from '#domain/assetKind.ts'
import type { Point } from '#domain/place.ts'
import type { NearAsset } from '../assets/nearestAssets.ts'
import type { Hit } from './hit.ts'
import type { Whereabouts } from './whereabouts.ts'

/** A city's files as they are kept: JSON in bytes. */
export interface CityFiles {
  readonly name: string
  readonly addresses: ArrayBuffer | undefined
  readonly assets: readonly ArrayBuffer[]
}

/** What can be asked of a city's addresses and things, and what comes back. */
export interface Questions {
  readonly load: { readonly ask: CityFiles; readonly answer: Loaded }
  readonly search: {
    readonly ask: { readonly query: string; readonly near: Point | undefined }
    readonly answer: readonly Hit[]
  }
  readonly where: { readonly ask: Point; readonly answer: Whereabouts | undefined }
  readonly near: {
    readonly ask: { readonly kind: AssetKind; readonly point: Point }
    readonly answer: readonly NearAsset[]
  }
}
export type QuestionKind = keyof Questions

export interface Loaded {
  readonly addresses: boolean
  readonly kinds: readonly AssetKind[]
}

export type PlacesRequest = {
  [K in QuestionKind]: {
    readonly id: number
    readonly kind: K
    readonly city: string
    readonly ask: Questions[K]['ask']
  }
}[QuestionKind]

export interface PlacesAnswer {
  readonly id: number
  /** Undefined also when the work failed: then nothing is known, as without any files. */
  readonly answer: unknown
}
