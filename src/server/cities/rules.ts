import type * as v from 'valibot'
import type { Category, CategoryList, Question } from '#domain/category.ts'
import type { City } from '#domain/city.ts'
import { categoryPictograms, isCategoryPictogram } from '#domain/pictograms.ts'
import { inBounds, inOutline } from '#domain/place.ts'
import type { OutlineFileSchema } from '#protocol/pack.ts'

/** A rule that one value alone cannot show: its field and what to do. */
export interface RuleBreach {
  readonly field: string
  readonly remedy: string
}
type OutlineFile = v.InferOutput<typeof OutlineFileSchema>

export function cityBreaches(folder: string, city: City, outline: OutlineFile | undefined) {
  const breaches: RuleBreach[] = []
  const breach = (field: string, remedy: string) => breaches.push({ field, remedy })
  if (city.id !== folder) breach('id', `Write "${folder}", or rename the folder to "${city.id}".`)
  if (!inBounds(city.centre, city.bounds)) {
    breach('bounds', 'Widen the bounds or move the centre: the centre lies outside of the bounds.')
  }
  if (!city.languages.includes('de')) breach('languages', 'Add "de": German is always there.')
  if (outline && !inOutline(city.centre, outline.geometry)) {
    breach('centre', 'Move the centre: it lies outside of the outline in outline.geojson.')
  }
  const corners = outline?.geometry.coordinates.flat(2) ?? []
  if (!corners.every(([long, lat]) => inBounds({ lat, long }, city.bounds))) {
    breach('bounds', 'Widen the bounds: the outline in outline.geojson reaches beyond them.')
  }
  return breaches
}

export function outlineBreaches({ geometry }: OutlineFile): RuleBreach[] {
  if (geometry.coordinates.flat().length === 0) {
    return [
      { field: 'geometry.coordinates', remedy: 'Draw at least one ring: the outline is empty.' },
    ]
  }
  return geometry.coordinates.flatMap((rings, polygon) =>
    rings.flatMap((ring, index) => {
      const [first, last] = [ring[0], ring.at(-1)]
      const shut = first && last && first[0] === last[0] && first[1] === last[1]
      const field = `geometry.coordinates.${polygon}.${index}`
      const remedy = 'Close the ring: at least four points, and the last one equals the first.'
      return shut && ring.length >= 4 ? [] : [{ field, remedy }]
    }),
  )
}

export const listBreaches = ({ categories }: CategoryList): RuleBreach[] =>
  categories.flatMap((category, index) =>
    categoryBreaches(category).map(({ field, remedy }) => ({
      field: `categories.${index}.${field}`,
      remedy: `In category ${category.service_code}: ${remedy}`,
    })),
  )

function categoryBreaches(category: Category): RuleBreach[] {
  const breaches = category.questions.flatMap((question, index) =>
    [...conditionBreaches(category, question), ...questionBreaches(question)].map(
      ({ field, remedy }) => ({ field: `questions.${index}.${field}`, remedy }),
    ),
  )
  if (isCategoryPictogram(category.pictogram)) return breaches
  const known = categoryPictograms.join(', ')
  const remedy = `"${category.pictogram}" is not in the sprite; choose one of ${known}.`
  return [{ field: 'pictogram', remedy }, ...breaches]
}

function conditionBreaches(category: Category, question: Question): RuleBreach[] {
  const { only_if: on } = question
  const asked = on && category.questions.find(({ code }) => code === on.code)
  if (!on || !asked) return []
  if (asked.order >= question.order) {
    const remedy = `ask "${on.code}" before it (a smaller "order"): the condition needs its answer.`
    return [{ field: 'only_if.code', remedy }]
  }
  const unknown = on.any_of.filter((key) => !asked.values.some((value) => value.key === key))
  const remedy = `"${on.code}" has no answer ${unknown.map((key) => `"${key}"`).join(', ')}; use the keys of its "values".`
  return unknown.length === 0 ? [] : [{ field: 'only_if.any_of', remedy }]
}

function questionBreaches({ datatype, values, min, max, stops }: Question): RuleBreach[] {
  const breaches: RuleBreach[] = []
  const breach = (field: string, remedy: string) => breaches.push({ field, remedy })
  const twice = values.find(({ key }, index) => values.findIndex((one) => one.key === key) < index)
  if (twice) breach('values', `two answers share the key "${twice.key}"; rename one.`)
  if (stops.length > 0 && !datatype.endsWith('valuelist')) {
    breach(
      'stops',
      'only a list question can stop a report; use singlevaluelist or multivaluelist.',
    )
  }
  const isRanged = min !== undefined || max !== undefined
  if (isRanged && datatype !== 'number') breach('min', '"min" and "max" belong to numbers only.')
  if (min !== undefined && max !== undefined && min > max) {
    breach('min', '"min" is larger than "max"; exchange them.')
  }
  return breaches
}
