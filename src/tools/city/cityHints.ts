import type { LoadedCity } from '#server/cities.ts'

/** What is allowed, but leaves somebody out or waits for a decision. */
export function cityHints({ city, list, mapFiles }: LoadedCity): readonly string[] {
  const wanted = [...city.languages, 'de-simple']
  const texts = [...textsIn('city.json', city), ...textsIn('categories.json', list)]
  const gaps = wanted.flatMap((language) => {
    const missing = texts.filter(({ text }) => !(language in text))
    const first = missing[0]
    if (!first) return []
    return [`${missing.length} texts are missing in "${language}", the first is ${first.path}`]
  })
  const wordless = list.categories
    .filter(({ keywords }) => Object.values(keywords).flat().length === 0)
    .map((category) => `category ${category.service_code} has no keywords for the search`)
  const contact = city.contact.to_confirm
    ? ['contact is to be confirmed: look at it, then remove "to_confirm"']
    : []
  const map = mapFiles.some(({ purpose }) => purpose === 'map')
    ? []
    : [`there is no map for offline use yet: npm run city -- map ${city.id}`]
  return [...gaps, ...wordless, ...contact, ...map]
}

interface FoundText {
  readonly path: string
  readonly text: object
}

/** Every object with a German text is one; the keywords are lists and asked for on their own. */
function textsIn(path: string, part: unknown): readonly FoundText[] {
  if (typeof part !== 'object' || part === null) return []
  if ('de' in part && typeof part.de === 'string') return [{ path, text: part }]
  return Object.entries(part).flatMap(([key, inner]) => textsIn(`${path}/${key}`, inner))
}
