import type { Saved } from '#domain/form/run.ts'
import type { Database } from './database.ts'
import { type LabMediaRow, mediaId, type SeatRow, seatOwner } from './labRows.ts'

export const seatOf = (db: Database, labId: string): Promise<SeatRow | undefined> =>
  db.lasting(() => db.seats.get(labId))

export const putSeat = (db: Database, seat: SeatRow): Promise<void> =>
  db.lasting(async () => {
    await db.seats.put(seat)
  })

/** Nothing where the seat is gone: a late save must not bring the last person back. */
export const saveSeat = (
  db: Database,
  labId: string,
  change: { readonly saved?: Saved; readonly step?: string; readonly touched_at: number },
): Promise<void> =>
  db.lasting(async () => {
    await db.seats.update(labId, change)
  })

/** The person has gone: their answers, pictures and sounds with them. */
export const wipeSeat = (db: Database, labId: string): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.seats, db.labMedia, async () => {
      await db.seats.delete(labId)
      await db.labMedia.where('owner_id').equals(seatOwner(labId)).delete()
    }),
  )

export const putSeatMedia = (db: Database, row: LabMediaRow): Promise<void> =>
  db.lasting(async () => {
    await db.labMedia.put(row)
  })

export const seatMedia = (
  db: Database,
  labId: string,
  name: string,
): Promise<LabMediaRow | undefined> =>
  db.lasting(() => db.labMedia.get(mediaId(seatOwner(labId), name)))

export const removeSeatMedia = (db: Database, labId: string, name: string): Promise<void> =>
  db.lasting(() => db.labMedia.delete(mediaId(seatOwner(labId), name)))

export const allSeatMedia = (db: Database, labId: string): Promise<LabMediaRow[]> =>
  db.lasting(() => db.labMedia.where('owner_id').equals(seatOwner(labId)).toArray())
