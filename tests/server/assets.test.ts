import { expect, test } from 'vitest'
import { aCity } from './support/aCity.ts'
import { aTown } from './support/aTown.ts'
import { aReport, creating, following } from './support/operations.ts'

/** The usual town, whose category of lamps knows single lamps. */
function aTownOfLamps() {
  const city = aCity()
  const { list } = city
  const categories = list.categories.map((category) =>
    category.service_code === 'lamp'
      ? { ...category, asset_kind: 'street_lamp' as const, questions: [] }
      : category,
  )
  return aTown({ city: { ...city, list: { ...list, categories } } })
}

const onLamp = (attributes: object, service_code = 'lamp') =>
  aReport({ service_code, attributes, place: { lat: 50.1, long: 8.76, source: 'asset' } })

test('a report on a lamp says to everybody which lamp, and to its own device its number, too', async () => {
  const town = await aTownOfLamps()
  const report = onLamp({ asset_id: 'n240109189', asset_ref: '4711' })
  const { results } = await town.sync({ operations: [creating(report)] })
  expect(results).toMatchObject([{ outcome: 'accepted' }])
  const { changes } = await town.sync({ follow: [following(report)] })
  const of = (kind: string) => changes.find((change) => change.kind === kind)
  expect(of('report')).toMatchObject({ report: { asset_id: 'n240109189' } })
  expect(of('own')).toMatchObject({
    report: { attributes: { asset_id: 'n240109189', asset_ref: '4711' } },
  })
  const csv = await (await town.ask('/api/v1/cities/musterstadt/reports.csv')).text()
  expect(csv).toContain('n240109189')
})

test('where a category is not about things, none is published', async () => {
  const town = await aTownOfLamps()
  const report = onLamp({ asset_id: 'n1' }, 'waste')
  await town.sync({ operations: [creating(report)] })
  const { changes } = await town.sync({})
  expect(changes).toMatchObject([{ kind: 'report', report: { asset_id: null } }])
})

test.each([
  [{ asset_id: 'the lamp at the corner' }, 'attributes.asset_id'],
  [{ asset_id: ['n1', 'n2'] }, 'attributes.asset_id'],
  [{ asset_id: 'n1', asset_ref: 'a\nb' }, 'attributes.asset_ref'],
])('what names no thing is refused, with the field: %j', async (attributes, field) => {
  const town = await aTownOfLamps()
  const { results } = await town.sync({ operations: [creating(onLamp(attributes))] })
  expect(results).toMatchObject([
    { outcome: 'rejected', problem: { field, code: 'answer_invalid' } },
  ])
})
