import type { Whereabouts } from './whereabouts.ts'

/** The words around a name, in one language; {{…}} is filled here, for any language alike. */
export interface WherePatterns {
  readonly address: string
  readonly near_address: string
  readonly corner: string
  readonly near: string
}

/** "vor Kaiserstraße 12", "Ecke Kaiserstraße / Domstraße", "nahe Kaiserstraße". */
export function whereWords(where: Whereabouts, patterns: WherePatterns): string {
  const name =
    where.kind === 'corner'
      ? where.streets.join(' / ')
      : where.kind === 'near'
        ? where.name
        : `${where.street} ${where.number}`
  return patterns[where.kind].replace('{{name}}', () => name)
}

/** What a city's staff reads, whatever language the reporter speaks. */
export const germanWhere: WherePatterns = {
  address: 'vor {{name}}',
  near_address: 'nahe {{name}}',
  corner: 'Ecke {{name}}',
  near: 'nahe {{name}}',
}

/**
 * Whether an address came from the app and not from a person: it may be replaced when the pin
 * moves. `where` is what the app knows of the place that the words stood beside.
 */
export function isOwnWords(text: string, where: Whereabouts | undefined): boolean {
  if (text.trim() === '') return true
  if (!where) return false
  const words = whereWords(where, germanWhere)
  return text === words || text.endsWith(`, ${words}`) || namesOf(where).includes(text)
}

/** As the search gives them for a place that was chosen there. */
const namesOf = (where: Whereabouts): readonly string[] => {
  if (where.kind === 'corner') return [where.streets.join(' / ')]
  if (where.kind === 'near') return [where.name]
  return [`${where.street} ${where.number}`, where.street]
}
