import type { PlacedReport } from '#client/place/map/clusters.ts'
import { aPublicReport } from '#tests/support/publicReports.ts'
import { mulberry32 } from '#tests/support/real/weather.ts'
import categories from '../../../../public/cities/musterstadt/categories.json'
import city from '../../../../public/cities/musterstadt/city.json'

const handlings = ['received', 'in_progress', 'done'] as const

/** The same reports at the same places for every map. */
export function someReports(count: number): readonly PlacedReport[] {
  const [west = 0, south = 0, east = 0, north = 0] = city.bounds
  const random = mulberry32(7)
  return Array.from({ length: count }, (_, at) => ({
    ...aPublicReport({
      id: `p${at}`,
      service_code: categories.categories[at % categories.categories.length]?.service_code ?? '',
      handling: handlings[at % handlings.length] ?? 'received',
    }),
    lat: south + random() * (north - south),
    long: west + random() * (east - west),
  }))
}
