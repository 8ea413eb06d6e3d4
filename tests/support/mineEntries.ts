import type { MineEntry } from '#client/stores/state.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { OwnReport } from '#protocol/report.ts'
import { testNow } from './testNow.ts'

export const reportId = '01890000-0000-7000-8000-000000000001'
export const receipt = 'a'.repeat(43)

/** A report of dumped waste at Marktplatz, in the state given. */
export function anEntry(delivery: Delivery, over: Partial<MineEntry['report']> = {}): MineEntry {
  const id = over.id ?? reportId
  return {
    delivery,
    photos: [],
    pending: 0,
    report: {
      id,
      receipt,
      city: 'offenbach',
      created_at: testNow - 86_400_000,
      payload: {
        id,
        service_code: 'muell',
        requested_datetime: '2026-05-03T12:00:00Z',
        place: { lat: 50.1, long: 8.76, address_string: 'Marktplatz 1' },
        description: 'Drei Säcke neben dem Brunnen',
        attributes: {},
        photos: [],
        receipt_sha256: 'b'.repeat(64),
        language: 'de',
      },
      ...over,
    },
  }
}

/** What the city says of it. */
export const anOwnReport = (over: Partial<OwnReport> = {}): OwnReport => ({
  id: reportId,
  service_request_id: 'OF-2026-00042',
  service_code: 'muell',
  status: 'open',
  handling: 'received',
  status_notes: null,
  description: '',
  requested_datetime: '2026-05-03T12:00:00Z',
  updated_datetime: '2026-05-03T12:05:00Z',
  expected_datetime: null,
  lat: 50.1,
  long: 8.76,
  address: 'Marktplatz 1',
  photos: [],
  supports: 0,
  example: false,
  public: false,
  text_public: false,
  own_description: 'Drei Säcke neben dem Brunnen',
  attributes: {},
  place_description: null,
  own_photos: [],
  timeline: [],
  seq: 1,
  ...over,
})
