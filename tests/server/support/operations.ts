import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { startOfStory } from './aTown.ts'

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** What a device keeps of a report: its words and the secret that makes it its own. */
export function aReport(change: object = {}) {
  const receipt = randomBytes(32).toString('base64url')
  const payload = {
    id: randomUUID(),
    service_code: 'waste',
    requested_datetime: new Date(startOfStory - 60_000).toISOString(),
    place: { lat: 50.1, long: 8.76, source: 'gps', address_string: 'Hauptstraße 1' },
    description: 'Drei Säcke neben dem Baum',
    receipt_sha256: sha256(receipt),
    ...change,
  }
  return { id: payload.id, receipt, payload }
}
export type SomeReport = ReturnType<typeof aReport>

export const operation = (kind: string, payload: unknown, id: string = randomUUID()) => ({
  id,
  kind,
  at: new Date(startOfStory).toISOString(),
  payload,
})

export const creating = ({ payload }: SomeReport, id?: string) =>
  operation('report.create', payload, id)

export const following = ({ id, receipt }: SomeReport, seq = 0) => ({ report_id: id, receipt, seq })
