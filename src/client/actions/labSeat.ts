import { mediaId, seatOwner } from '#client/db/labRows.ts'
import { formMediaOf, labById } from '#client/db/labs.ts'
import {
  putSeat,
  putSeatMedia,
  removeSeatMedia,
  saveSeat,
  seatMedia,
  seatOf,
  wipeSeat,
} from '#client/db/seats.ts'
import { randomUuid } from './labIds.ts'
import type { LabPorts } from './labPorts.ts'
import type { LabVerbs, Seat, SeatStart } from './labVerbs.ts'

type SeatVerbs = Pick<
  LabVerbs,
  'openSeat' | 'seatAge' | 'saveSeat' | 'saveStep' | 'touchSeat' | 'wipeSeat' | 'formMedia'
> &
  Pick<LabVerbs, 'putSeatMedia' | 'getSeatMedia' | 'removeSeatMedia'>

/** One seat per lab: the one answer that is being given on this device, and nobody else's. */
export function createLabSeat(ports: LabPorts): SeatVerbs {
  const { db, now } = ports
  return {
    openSeat: (labId, start) => openSeat(ports, labId, start),
    async seatAge(labId) {
      const seat = await seatOf(db, labId)
      return seat && now() - seat.touched_at
    },
    saveSeat: (labId, saved) => saveSeat(db, labId, { saved, touched_at: now() }),
    saveStep: (labId, step) => saveSeat(db, labId, { step, touched_at: now() }),
    touchSeat: (labId) => saveSeat(db, labId, { touched_at: now() }),
    wipeSeat: (labId) => wipeSeat(db, labId),
    putSeatMedia: (labId, bytes, type) => keepMedia(ports, labId, bytes, type),
    async getSeatMedia(labId, name) {
      const row = await seatMedia(db, labId, name)
      return row?.bytes && { bytes: row.bytes, type: row.type }
    },
    removeSeatMedia: (labId, name) => removeSeatMedia(db, labId, name),
    async formMedia(labId) {
      const rows = await formMediaOf(db, labId)
      return new Map(
        rows.flatMap(({ name, bytes, type }) =>
          bytes ? [[name, new Blob([bytes], { type })]] : [],
        ),
      )
    },
  }
}

async function openSeat(
  { db, now }: LabPorts,
  labId: string,
  start: SeatStart,
): Promise<Seat | undefined> {
  const row = await labById(db, labId)
  const newest = row?.forms[0]
  if (!newest) return undefined
  const seat = await seatOf(db, labId)
  const begunWith = row.forms.find(({ sha256 }) => sha256 === seat?.form_sha256)
  if (seat && begunWith) {
    const { saved, step } = seat
    return { ...seat, saved, step, form: begunWith.form }
  }
  const fresh = { lab_id: labId, form_sha256: newest.sha256, ...start }
  await wipeSeat(db, labId)
  await putSeat(db, { ...fresh, touched_at: now() })
  return { ...start, form: newest.form, saved: undefined, step: undefined }
}

async function keepMedia(
  { db, sha256, newSecret }: LabPorts,
  labId: string,
  bytes: ArrayBuffer,
  type: string,
): Promise<string> {
  const lab = await labById(db, labId)
  // By chance and not by time or number: the name travels with the answer.
  const name = `${randomUuid(newSecret)}.${endingOf(type)}`
  const owner_id = seatOwner(labId)
  await putSeatMedia(db, {
    ...{ id: mediaId(owner_id, name), owner_id, lab_id: labId, city: lab?.lab.city ?? '' },
    ...{ name, type, bytes, sha256: await sha256(new Uint8Array(bytes)) },
    ...{ size: bytes.byteLength, state: 'kept', attempts: 0 },
  })
  return name
}

const endings: Readonly<Record<string, string>> = {
  ...{ 'image/jpeg': 'jpg', 'image/svg+xml': 'svg', 'audio/mp4': 'm4a', 'audio/mpeg': 'mp3' },
  ...{ 'application/pdf': 'pdf', 'text/plain': 'txt', 'video/quicktime': 'mov' },
}

function endingOf(type: string): string {
  const [bare = ''] = type.split(';')
  const last = bare.split('/')[1]?.replace(/[^a-z0-9]/g, '')
  return endings[bare] ?? (last || 'bin')
}
