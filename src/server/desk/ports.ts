import type { LoadedCity } from '../cities.ts'
import type { RateLimiter } from '../http/rateLimit.ts'
import type { Database } from '../storage/sql.ts'

export interface DeskPorts {
  readonly database: Database
  readonly cities: ReadonlyMap<string, LoadedCity>
  readonly now: () => number
  readonly newId: () => string
  /** 256 random bits as base64url: 43 characters nobody guesses. */
  readonly newToken: () => string
  /** Without the slash at the end; undefined: taken from the request. */
  readonly publicUrl?: string
  /** Attempts to sign in, by network. */
  readonly signIns: RateLimiter
  readonly networkOf: (request: Request, env: unknown) => string
}

/** What a link needs to be made and told. */
export type LinkPorts = Pick<DeskPorts, 'database' | 'now' | 'newToken' | 'newId'>
