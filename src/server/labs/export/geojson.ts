import { sheetOf } from '#domain/lab/results/sheet.ts'
import { questionLabel } from './columns.ts'
import type { ExportData, ExportedAnswer, FormField } from './exportData.ts'
import { geometryOf, isGeo } from './geometry.ts'

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
      const geometry = geometryOf(field.question, value)
      const where = { _uuid: answer.id, question: field.path.slice(1), position: ref }
      const properties = { ...where, label: questionLabel(field) }
      return geometry ? [{ type: 'Feature', geometry, properties }] : []
    }),
  )
}
