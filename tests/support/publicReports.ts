import type { PublicReport } from '#protocol/report.ts'

export const aPublicReport = (over: Partial<PublicReport> = {}): PublicReport => ({
  id: 'p1',
  service_request_id: 'OF-2026-00042',
  service_code: 'muell',
  status: 'open',
  handling: 'received',
  status_notes: null,
  description: 'Matratze am Containerplatz',
  requested_datetime: '2026-05-03T12:00:00Z',
  updated_datetime: '2026-05-03T12:05:00Z',
  expected_datetime: null,
  lat: 50.1,
  long: 8.76,
  address: 'Waldstraße 10',
  photos: [],
  supports: 0,
  example: false,
  ...over,
})

/** Many, spread over the city's square, categories and states by turns. */
export const manyReports = (count: number, codes: readonly string[]): readonly PublicReport[] =>
  Array.from({ length: count }, (_, i) =>
    aPublicReport({
      id: `p${i}`,
      service_request_id: `OF-2026-${String(i).padStart(5, '0')}`,
      service_code: codes[i % codes.length] ?? 'muell',
      handling: i % 3 === 0 ? 'in_progress' : 'received',
      description: `Meldung ${i}: Sperrmüll, Äste und Säcke vor dem Haus`,
      requested_datetime: new Date(Date.UTC(2026, 0, 1) + i * 600_000).toISOString(),
      lat: 50.08 + ((i * 7919) % 1000) / 25_000,
      long: 8.72 + ((i * 104_729) % 1000) / 12_500,
      address: `Waldstraße ${i % 300}`,
    }),
  )
