import type { Hono } from 'hono'
import type { Person } from '#protocol/desk.ts'
import type { LoadedCity } from './cities.ts'
import type { Metrics } from './http/metrics.ts'
import type { RateLimiter } from './http/rateLimit.ts'
import type { LabPorts } from './labs/ports.ts'
import type { PhotoStore } from './photos/photoStore.ts'
import type { MakePictures } from './photos/pictures.ts'
import type { Uploads } from './photos/uploads.ts'
import type { Database } from './storage/sql.ts'
import type { FaultPoint } from './sync/commitGroup.ts'

/** One line of the log: no address, no words, no place of any person. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

export interface Limits {
  /** Requests of one network: a school has one address for all its tablets. */
  readonly requests: RateLimiter
  /** Operations of one device. */
  readonly operations: RateLimiter
  /** Photos of one network. */
  readonly photos: RateLimiter
  /** Codes of labs that a network tries. */
  readonly codes: RateLimiter
}

export interface StaticFile {
  readonly bytes: Uint8Array
  readonly type: string
  readonly etag: string
  readonly encoding?: 'br' | 'gzip'
}

export interface StaticFiles {
  find(path: string, accepted: readonly string[]): Promise<StaticFile | undefined>
}

export type Tile =
  | { readonly kind: 'tile'; readonly bytes: Uint8Array; readonly type: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unavailable'; readonly retryAfterS: number }

export interface AppPorts {
  readonly database: Database
  readonly photos: PhotoStore
  readonly uploads: Uploads
  /** Unfinished files of lab answers, which may be larger than photos. */
  readonly mediaUploads: Uploads
  readonly makePictures: MakePictures
  readonly cities: ReadonlyMap<string, LoadedCity>
  /** true: invented reports are shown in some city. */
  readonly example: boolean
  /** Without the slash at the end; undefined: taken from the request. */
  readonly publicUrl?: string
  readonly app: StaticFiles
  readonly tile: (city: LoadedCity, z: number, x: number, y: number) => Promise<Tile>
  readonly limits: Limits
  readonly metrics: Metrics
  readonly metricsToken?: string
  /** A name for the network that asks; see createNetworkName. */
  readonly networkOf: (request: Request, env: unknown) => string
  /** Whether a person of staff is signed in who works for one of these cities. */
  readonly isDesk: (request: Request, cities: readonly string[]) => Promise<boolean>
  /** The person who is signed in, if they work for this city. */
  readonly deskPerson: (request: Request, city: string) => Promise<Person | undefined>
  /** Routes below /api/v1/desk. */
  readonly desk?: Hono
  readonly labs: LabPorts
  readonly now: () => number
  readonly atEndOfTurn: (callback: () => void) => void
  readonly fault?: (point: FaultPoint, operations: number) => void
  readonly log: Log
}
