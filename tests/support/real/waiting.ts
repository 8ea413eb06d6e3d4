import { createHash, randomBytes } from 'node:crypto'
import { canonical } from '#protocol/canonical.ts'
import type { Operation } from '#protocol/operation.ts'
import { sha256 } from './camera.ts'

type Create = Extract<Operation, { kind: 'report.create' }>

export interface WaitingReport {
  readonly id: string
  readonly receipt: string
  readonly operation: Create
  readonly payloadSha256: string
  /** SHA-256 of its photo, where it has one. */
  readonly photo?: { readonly sha256: string; readonly bytes: Buffer }
}

export interface Picture {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

let last = 0

/** UUIDv7: time first, so that they sort as they were made. */
export function newId(): string {
  last = Math.max(last + 1, Date.now())
  const time = last.toString(16).padStart(12, '0')
  const random = randomBytes(10).toString('hex')
  const variant = ((Number.parseInt(random[3] ?? '0', 16) & 3) | 8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}

const hexOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A report as the app queues it, somewhere in Offenbach. */
export function aWaitingReport(index: number, picture?: Picture): WaitingReport {
  const id = newId()
  const receipt = randomBytes(32).toString('base64url')
  const at = new Date().toISOString()
  const photo = picture && { sha256: sha256(picture.bytes), bytes: picture.bytes }
  const payload: Create['payload'] = {
    id,
    service_code: 'muell',
    requested_datetime: at,
    place: {
      lat: 50.095 + (index % 100) * 0.0001,
      long: 8.75 + (index % 97) * 0.0001,
      accuracy_m: 8,
      source: 'gps',
    },
    description: `Matratze und Kartons am Weg, Nummer ${index}`,
    attributes: { size: 'boot' },
    photos:
      photo && picture
        ? [{ sha256: photo.sha256, bytes: picture.bytes.length, ...sizeOf(picture) }]
        : [],
    receipt_sha256: hexOf(receipt),
    language: 'de',
  }
  return {
    ...{ id, receipt },
    operation: { id: newId(), kind: 'report.create', at, payload },
    payloadSha256: hexOf(canonical(payload)),
    ...(photo ? { photo } : {}),
  }
}

const sizeOf = ({ width, height }: Picture) => ({ width, height })

/** The file that "export all unsent" writes and "import" reads: how tests fill a device in bulk. */
export function unsentFile(city: string, reports: readonly WaitingReport[]): Buffer {
  return Buffer.from(
    JSON.stringify({
      format: 'stadtlabor-unsent',
      version: 1,
      exported_at: new Date().toISOString(),
      reports: reports.map(({ id, receipt, operation }) => ({
        ...{ id, city, receipt, payload: operation.payload },
        created_at: Date.parse(operation.at),
      })),
      operations: reports.map(({ id, operation, payloadSha256 }) => ({
        ...operation,
        ...{ city, report_id: id, payload_sha256: payloadSha256, state: 'waiting' },
      })),
      photos: reports.flatMap((report) => photoEntry(city, report)),
    }),
  )
}

function photoEntry(city: string, { id, operation, photo }: WaitingReport) {
  const ref = operation.payload.photos[0]
  if (!photo || !ref) return []
  const base64 = photo.bytes.toString('base64')
  return [
    {
      ...{ id: newId(), owner_id: id, report_id: id, city, sha256: photo.sha256 },
      ...{ size: ref.bytes, width: ref.width, height: ref.height, state: 'waiting' },
      ...{ thumb: base64, bytes: base64 },
    },
  ]
}
