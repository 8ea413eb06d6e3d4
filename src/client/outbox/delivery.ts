import type { OutboxRow, PhotoRow, ReportRow } from '#client/db/schema.ts'
import type { Delivery, WaitReason } from '#domain/delivery.ts'
import { isDue, type Line } from './line.ts'
import type { Progress } from './ports.ts'

export interface Standing {
  readonly report: ReportRow
  /** Of this report. */
  readonly operations: readonly OutboxRow[]
  readonly photos: readonly PhotoRow[]
  readonly line: Line
  readonly progress: Progress
  readonly now: number
}

/** Where a report of this device stands, as far as the device can honestly tell. */
export function deliveryOf(standing: Standing): Delivery {
  const { report, operations } = standing
  if (report.gone) return { kind: 'gone' }
  const create = operations.find(({ kind }) => kind === 'report.create')
  if (create && create.state !== 'received') return unsent(create, standing)
  return atTheCity(standing)
}

function unsent(create: OutboxRow, { line, progress, now }: Standing): Delivery {
  if (create.problem && create.state === 'rejected') return { kind: 'rejected', ...create.problem }
  if (!isDue(create.not_before, now)) return { kind: 'held', until: create.not_before }
  if (progress.kind === 'text') return { kind: 'sending' }
  return { kind: 'waiting', why: whyWaiting(line), attempts: create.attempts }
}

const reasons: Readonly<Record<Line['why'], WaitReason>> = {
  clear: 'new',
  offline: 'no_network',
  trouble: 'server_trouble',
  asked_to_wait: 'asked_to_wait',
}
const whyWaiting = ({ why }: Line): WaitReason => reasons[why]

function atTheCity({ report, photos, line }: Standing): Delivery {
  const { own } = report
  const number = own?.service_request_id ?? report.number
  // Followed by link, and the city has not been heard yet.
  if (number === undefined) return { kind: 'waiting', why: whyWaiting(line), attempts: 0 }
  const photosLeft = photos.filter(({ state }) => state === 'waiting').length
  const told = own && (own.handling !== 'received' || own.public)
  return told && photosLeft === 0
    ? { kind: 'handled', number, handling: own.handling, public: own.public }
    : { kind: 'received', number, photosLeft, photos: photos.length }
}
