import type { LoadedCity } from '../cities.ts'
import type { Value } from './write.ts'

/** Where clients find the service, one endpoint for all cities: `jurisdiction_id` tells them apart. */
export const discovery = (cities: Iterable<LoadedCity>, origin: string): Value => ({
  changeset: '2026-11-30T00:00:00Z',
  contact: [...cities].map(({ city }) => `${city.name}: ${city.contact.email}`).join('; '),
  key_service: 'Reading needs no key. Reports are taken by /api/v1/cities/{city}/sync.',
  jurisdictions: [...cities].map(({ city }) => city.jurisdiction_id).join(','),
  endpoints: [
    {
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: `${origin}/open311/v2`,
      changeset: '2026-11-30T00:00:00Z',
      type: 'production',
      formats: ['application/json', 'text/xml'],
    },
  ],
})
