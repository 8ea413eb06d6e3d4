import { Dexie, type Table } from 'dexie'
import type { AnswerRow, LabMediaRow, LabRow, SeatRow } from './labRows.ts'
import type {
  CityMapRow,
  DraftRow,
  NearbyRow,
  OutboxRow,
  PackChunkRow,
  PackRow,
  PhotoRow,
  PictureRow,
  ReportRow,
  SettingRow,
  SupportRow,
} from './schema.ts'
import { isConnectionLost } from './storeError.ts'
import { versions } from './versions.ts'

export const databaseName = 'Stadtlabor'

export interface DatabaseEvents {
  /** Another tab holds an older version open, or a newer one has closed this. */
  readonly onOtherTabs: () => void
}

/** Page and service worker open the same class: Dexie would else see two schemas and upgrade. */
export class Database extends Dexie {
  declare readonly drafts: Table<DraftRow, string>
  declare readonly outbox: Table<OutboxRow, number>
  declare readonly reports: Table<ReportRow, string>
  declare readonly photos: Table<PhotoRow, string>
  declare readonly pictures: Table<PictureRow, string>
  declare readonly nearby: Table<NearbyRow, string>
  declare readonly supports: Table<SupportRow, string>
  declare readonly packs: Table<PackRow, string>
  declare readonly settings: Table<SettingRow, string>
  declare readonly cityMaps: Table<CityMapRow, string>
  declare readonly packChunks: Table<PackChunkRow, [string, number]>
  declare readonly labs: Table<LabRow, string>
  declare readonly answers: Table<AnswerRow, string>
  declare readonly seats: Table<SeatRow, string>
  declare readonly labMedia: Table<LabMediaRow, string>

  constructor(name = databaseName, events?: DatabaseEvents) {
    super(name, { chromeTransactionDurability: 'strict' })
    for (const { version, stores, upgrade } of versions) {
      const schema = this.version(version).stores(stores)
      if (upgrade) schema.upgrade(upgrade)
    }
    this.on('blocked', () => events?.onOtherTabs())
    this.on('versionchange', () => {
      // Holding on would block the newer version for ever; what was typed is on disk already.
      this.close({ disableAutoOpen: true })
      events?.onOtherTabs()
    })
  }

  /** Once more on a fresh connection, when the browser has lost the old one. */
  async lasting<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      this.close({ disableAutoOpen: false })
      await this.open()
      return await work()
    }
  }
}
