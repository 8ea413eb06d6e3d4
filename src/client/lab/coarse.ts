import type { Form, Item } from '#domain/form/form.ts'
import type { Answers } from '#domain/form/run.ts'
import { coarsen, isCoarse, positionsIn } from '#domain/lab/results/places.ts'

const placeTypes = new Set(['geopoint', 'geotrace', 'geoshape'])

/**
 * In a sensitive lab each place, in others each that its question wants roughly, becomes the middle
 * of its 250 m cell before it leaves the screen's memory, also where a calculation has copied it
 * into another answer.
 */
export function coarseAnswers(form: Form, answers: Answers, sensitive: boolean): Answers {
  const places = new Set(placePaths(form.items, '', sensitive))
  const replaced = Object.entries(answers).flatMap(([ref, value]) =>
    places.has(pathOf(ref)) ? [[value, coarseValue(value)] as const] : [],
  )
  return Object.fromEntries(
    Object.entries(answers).map(([ref, value]) => [
      ref,
      replaced.reduce((text, [exact, coarse]) => text.replaceAll(exact, coarse), value),
    ]),
  )
}

const pathOf = (ref: string): string => ref.replace(/\[\d+\]/g, '')

const placePaths = (items: readonly Item[], base: string, all: boolean): readonly string[] =>
  items.flatMap((item) => {
    const path = `${base}/${item.name}`
    if (item.kind !== 'question') return placePaths(item.items, path, all)
    return placeTypes.has(item.type) && (all || isCoarse(item)) ? [path] : []
  })

/** Height and accuracy go: they, too, could tell a balcony from a doorstep. */
const coarseValue = (value: string): string =>
  positionsIn(value)
    .map(coarsen)
    .map(([long, lat]) => `${lat} ${long} 0 0`)
    .join(';')
