import { describe, expect, it } from 'vitest'
import { activeFilters, firstFilter, pickReports } from '#client/features/nearby/pickReports.ts'
import { makeReportIndex } from '#client/features/nearby/reportIndex.ts'
import { HandlingSchema } from '#domain/handling.ts'
import { aPublicReport, manyReports } from '#tests/support/publicReports.ts'

const nothing = { filter: firstFilter, hits: undefined, from: undefined }
const ids = (found: readonly { readonly report: { readonly id: string } }[]) =>
  found.map(({ report }) => report.id)

describe('what is shown of the city’s reports', () => {
  const reports = [
    aPublicReport({ id: 'old', requested_datetime: '2026-04-01T00:00:00Z', lat: 50.1, long: 8.76 }),
    aPublicReport({ id: 'new', requested_datetime: '2026-05-01T00:00:00Z', lat: 50.12, long: 8.8 }),
    aPublicReport({ id: 'done', handling: 'done', status: 'closed' }),
    aPublicReport({ id: 'lamp', service_code: 'beleuchtung', lat: null, long: null }),
  ]

  it('starts with what is open, newest first', () => {
    expect(ids(pickReports(reports, nothing))).toEqual(['lamp', 'new', 'old'])
  })

  it('goes by distance once the position is known; what has no point comes last', () => {
    const found = pickReports(reports, { ...nothing, from: { lat: 50.1, long: 8.76 } })
    expect(ids(found)).toEqual(['old', 'new', 'lamp'])
    expect(found.map(({ distance_m }) => distance_m && Math.round(distance_m / 100))).toEqual([
      0,
      36,
      undefined,
    ])
  })

  it('narrows down to categories and states', () => {
    const lamps = { categories: ['beleuchtung'], states: firstFilter.states }
    expect(ids(pickReports(reports, { ...nothing, filter: lamps }))).toEqual(['lamp'])
    const finished = { categories: [], states: ['done'] as const }
    expect(ids(pickReports(reports, { ...nothing, filter: finished }))).toEqual(['done'])
    expect(activeFilters(firstFilter)).toBe(0)
    expect(activeFilters(finished)).toBe(3)
  })

  it('finds every state under one of the three words offered', () => {
    const each = HandlingSchema.options.map((handling) => aPublicReport({ id: handling, handling }))
    const filter = { categories: [], states: ['received', 'in_progress', 'done'] as const }
    expect(pickReports(each, { ...nothing, filter })).toHaveLength(each.length)
  })
})

describe('the search', () => {
  const names = (code: string) => (code === 'muell' ? 'Müll und Sperrmüll' : 'Straßenbeleuchtung')
  const reports = [
    aPublicReport({ id: 'waste' }),
    aPublicReport({
      ...{ id: 'lamp', service_code: 'beleuchtung', service_request_id: 'OF-2026-00777' },
      ...{ description: 'Laterne flackert', address: 'Große Marktstraße 3' },
    }),
  ]
  const find = async (query: string) => [
    ...(await makeReportIndex(reports, names)).find(query).keys(),
  ]

  it.each([
    ['OF-2026-00777', 'lamp'],
    ['777', undefined],
    ['00777', 'lamp'],
    ['sperrmüll', 'waste'],
    ['Sperrmuell', 'waste'],
    ['spermüll', 'waste'],
    ['matraze', 'waste'],
    ['laterne', 'lamp'],
    ['strassenbeleuchtung', 'lamp'],
    ['große markt', 'lamp'],
    ['grosse marktstrase', 'lamp'],
    ['xylophon', undefined],
  ])('understands "%s"', async (query, id) => {
    expect(await find(query)).toEqual(id ? [id] : [])
  })

  it('answers over ten thousand reports', async () => {
    const index = await makeReportIndex(manyReports(10_000, ['muell', 'beleuchtung']), names)
    expect([...index.find('OF-2026-09999').keys()][0]).toBe('p9999')
  })
})
