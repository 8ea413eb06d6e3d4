import * as v from 'valibot'
import { CategoryListSchema } from '#domain/category.ts'
import { type City, CitySchema } from '#domain/city.ts'
import type { LoadedCity } from '#server/cities.ts'

const list = v.parse(CategoryListSchema, {
  groups: [{ id: 'street', name: { de: 'Straße' } }],
  categories: [
    category('waste', { expected_days: 3 }),
    category('lamp', {
      questions: [
        {
          code: 'lamp_number',
          datatype: 'string',
          required: true,
          order: 1,
          description: { de: 'Welche Nummer steht am Mast?' },
        },
      ],
    }),
    category('other', { description_required: true }),
    category('fear', { public: false }),
  ],
})

function category(service_code: string, more: object) {
  const service_name = { de: `Kategorie ${service_code}` }
  const base = { service_code, service_name, group: 'street', pictogram: 'dot', expected_days: 7 }
  return { ...base, ...more }
}

/** A small city that publishes at once, unless told otherwise. */
export function aCity(change: Partial<City> = {}): LoadedCity {
  const city = v.parse(CitySchema, {
    id: 'musterstadt',
    name: 'Musterstadt',
    jurisdiction_id: 'musterstadt.de',
    languages: ['de'],
    centre: { lat: 50.1, long: 8.76 },
    bounds: [8.7, 50, 8.9, 50.2],
    theme: { accent: '#0a5c8c', accent_dark: '#8cc8ff' },
    contact: { office: { de: 'Amt' }, phone: '069 80650', email: 'amt@musterstadt.de' },
    number_prefix: 'MU',
    after_report: { de: 'Wir sehen nach.' },
    emergency: { de: 'Bei Gefahr 110 oder 112.' },
    publishing: 'at_once',
    retention: { contact_days_after_closing: 30, closed_report_days: 365 },
    online_tiles: {
      url: 'https://tiles.example/{z}/{x}/{y}.png',
      attribution: 'Beispiel',
      max_zoom: 18,
    },
    ...change,
  })
  return {
    city,
    list,
    outline: {
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: [] },
    },
    ground: { type: 'FeatureCollection', features: [] },
    files: [],
    mapFiles: [],
  }
}
