import type { Draft } from '#client/features/report/draft.ts'
import type { Pack } from '#client/features/report/flow.ts'
import type { Category, Question } from '#domain/category.ts'

export const aQuestion = (code: string, wish: Partial<Question> = {}): Question => ({
  code,
  variable: true,
  datatype: 'string',
  required: false,
  order: 1,
  description: { de: `Frage ${code}`, en: `Question ${code}` },
  values: [],
  stops: [],
  ...wish,
})

export const aCategory = (service_code: string, wish: Partial<Category> = {}): Category => ({
  service_code,
  service_name: { de: service_code, en: service_code },
  group: 'all',
  keywords: {},
  pictogram: 'waste',
  share: 0,
  expected_days: 3,
  description_required: false,
  public: true,
  questions: [],
  ...wish,
})

const yesNo = [
  { key: 'ja', name: { de: 'Ja', en: 'Yes' } },
  { key: 'nein', name: { de: 'Nein', en: 'No' } },
]

export const rubbish = aCategory('muell', {
  service_name: { de: 'Wilder Müll', en: 'Dumped waste' },
  keywords: { de: ['Sperrmüll', 'Matratze'] },
  share: 0.7,
})
export const pothole = aCategory('loch', {
  service_name: { de: 'Schlagloch', en: 'Pothole' },
  share: 0.1,
  pictogram: 'pothole',
  questions: [
    aQuestion('breit', {
      description: { de: 'Wie breit ist es?', en: 'How wide is it?' },
      datatype: 'number',
      required: true,
      min: 1,
      max: 500,
    }),
  ],
})
export const lamp = aCategory('lampe', {
  service_name: { de: 'Laterne', en: 'Street lamp' },
  share: 0.05,
  questions: [
    aQuestion('kabel', {
      description: { de: 'Hängt ein Kabel heraus?', en: 'Is a cable hanging out?' },
      datatype: 'singlevaluelist',
      required: true,
      values: yesNo,
      stops: [{ key: 'ja', kind: 'emergency', text: { de: 'Lebensgefahr.' }, phone: '112' }],
    }),
    aQuestion('privat', {
      order: 2,
      description: { de: 'Steht sie auf Privatgrund?', en: 'Is it on private ground?' },
      datatype: 'singlevaluelist',
      values: yesNo,
      stops: [
        {
          key: 'ja',
          kind: 'other_body',
          text: { de: 'Dafür ist der Eigentümer da.' },
          link: 'https://example.org/zustaendig',
        },
      ],
    }),
  ],
})
export const other = aCategory('sonstiges', {
  service_name: { de: 'Sonstiges', en: 'Something else' },
  pictogram: 'other',
  description_required: true,
})

/** A city of one square between 8.7/50.0 and 8.8/50.1. */
export const aPack = (id = 'offenbach', name = 'Offenbach'): Pack => ({
  id,
  checked_at: 0,
  version: `${id}-1`,
  city: {
    id,
    name,
    jurisdiction_id: `${id}.de`,
    order: 1,
    languages: ['de', 'en'],
    centre: { lat: 50.05, long: 8.75 },
    bounds: [8.7, 50, 8.8, 50.1],
    theme: { accent: '#0a5c8c', accent_dark: '#80c0e0' },
    contact: { office: { de: 'Amt' }, phone: '069 123456', email: 'amt@example.org' },
    number_prefix: 'OF',
    after_report: { de: 'Das Amt schaut sich das an.', en: 'The office will look at it.' },
    emergency: { de: 'Rufen Sie 112.', en: 'Call 112.' },
    publishing: 'after_review',
    retention: { contact_days_after_closing: 30, closed_report_days: 365 },
  },
  list: {
    groups: [{ id: 'all', name: { de: 'Alles' } }],
    categories: [lamp, other, pothole, rubbish],
  },
  outline: {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [8.7, 50],
            [8.8, 50],
            [8.8, 50.1],
            [8.7, 50.1],
            [8.7, 50],
          ],
        ],
      ],
    },
  },
  ground: { type: 'FeatureCollection', features: [] },
})

export const inTown = { lat: 50.05, long: 8.75, accuracy_m: 12, at: 1 }

export const aDraft = (id: string): Draft => ({
  id,
  city: 'offenbach',
  step: 'photo',
  description: '',
  attributes: {},
  contact: {},
  photos: [],
  locked: [],
  created_at: 1,
  updated_at: 1,
})
