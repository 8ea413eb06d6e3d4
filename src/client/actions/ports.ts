import type { Database } from '#client/db/database.ts'
import type { CityList } from '#client/net/fetchCities.ts'
import type { FetchOwnPhoto } from '#client/net/fetchOwnPhoto.ts'
import type { PackReply } from '#client/net/fetchPack.ts'
import type { FetchRange } from '#client/net/fetchRange.ts'
import type { HttpPorts } from '#client/net/http.ts'
import type { Alone } from '#client/outbox/alone.ts'
import type { Run } from '#client/outbox/runner.ts'
import type { PhotoPipeline } from '#client/photos/pipeline.ts'
import type { Locator } from '#client/place/locator.ts'
import type { Stores } from '#client/stores/createStores.ts'
import type { Mode } from '#client/stores/useMode.ts'
import type { PhotoUrls } from './photoUrls.ts'

/** What actions need of the world; the composition root names the real ones. */
export interface ActionPorts {
  readonly db: Database
  readonly stores: Stores
  readonly now: () => number
  /** UUIDv7. */
  readonly newId: () => string
  /** 32 random bytes, base64url. */
  readonly newSecret: () => string
  readonly sha256: (data: string | Uint8Array<ArrayBuffer>) => Promise<string>
  readonly after: (ms: number, work: () => void) => () => void
  /** Sends what is due; resolves when it is done. */
  readonly run: Run
  /** Something was saved that wants to be sent: now or when its hold ends. */
  readonly wake: () => void
  readonly photos: PhotoPipeline
  readonly urls: PhotoUrls
  readonly locator: Locator
  readonly language: () => string
  /** How long what was done can be taken back, in ms. */
  readonly patienceMs: () => number
  readonly fetchCities: () => Promise<CityList | undefined>
  readonly fetchPack: (city: string, version: string | undefined) => Promise<PackReply>
  readonly fetchRange: FetchRange
  /** For what only few screens ask of the endpoint: its code comes with them. */
  readonly http: HttpPorts
  /** One download of a city's map at a time, across all tabs. */
  readonly savingAlone: Alone
  readonly fetchOwnPhoto: FetchOwnPhoto
  readonly device: DevicePorts
}

/** The browser around the app. */
export interface DevicePorts {
  readonly setLanguage: (language: string) => Promise<void>
  readonly setMode: (mode: Mode) => Promise<void>
  readonly setReadAloud: (on: boolean) => Promise<void>
  readonly setTheme: (theme: 'system' | 'light' | 'dark') => void
  /** The lab that has this device for itself, known at the next start before the store is open. */
  readonly lockTo: (labCode: string | undefined) => void
  readonly applyUpdate: () => Promise<void>
  readonly install: () => Promise<void>
  readonly storage: () => Promise<{ used: number; quota: number; persisted: boolean } | undefined>
  readonly persist: () => Promise<void>
  /** The browser says that bytes cost money here: mobile network, or a wish to save data. */
  readonly isMetered: () => boolean
  readonly takeSharedFiles: () => Promise<readonly File[]>
  /** Caches and preferences; the database is erased before. */
  readonly erase: () => Promise<void>
}
