import { positionsIn } from '#domain/lab/results/places.ts'
import { sheetOf } from '#domain/lab/results/sheet.ts'
import { questionLabel } from './columns.ts'
import type { ExportData, ExportedAnswer, FormField } from './exportData.ts'

const kinds = { geopoint: 'Point', geotrace: 'LineString', geoshape: 'Polygon' } as const
type GeoType = keyof typeof kinds
const isGeo = (type: string): type is GeoType => type in kinds

/** A FeatureCollection in pieces; who answered is a random id, what else they said is not in it. */
export async function* geojson({ fields, answers }: ExportData): AsyncGenerator<string> {
  const places = fields.filter(({ question }) => isGeo(question.type))
  let separator = ''
  yield '{"type":"FeatureCollection","features":['
  for await (const answer of answers()) {
    for (const feature of featuresOf(answer, places)) {
      yield separator + JSON.stringify(feature)
      separator = ','
    }
  }
  yield ']}'
}

function featuresOf(answer: ExportedAnswer, places: readonly FormField[]): readonly object[] {
  const { at } = sheetOf(answer)
  return places.flatMap((field) =>
    at(field.path).flatMap(({ ref, value }) => {
      const geometry = geometryOf(field, value)
      const where = { _uuid: answer.id, question: field.path.slice(1), position: ref }
      const properties = { ...where, label: questionLabel(field) }
      return geometry ? [{ type: 'Feature', geometry, properties }] : []
    }),
  )
}

function geometryOf({ question: { type } }: FormField, value: string) {
  const points = positionsIn(value)
  const [start] = points
  if (!isGeo(type) || !start) return undefined
  if (type === 'geopoint') return { type: kinds[type], coordinates: start }
  if (points.length < 2) return undefined
  if (type === 'geotrace') return { type: kinds[type], coordinates: points }
  const closed = points.at(-1)?.join() === start.join() ? points : [...points, start]
  // Three corners and the way back: RFC 7946.
  return closed.length < 4 ? undefined : { type: kinds[type], coordinates: [closed] }
}
