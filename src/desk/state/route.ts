import { useEffect, useState } from 'preact/hooks'

/** Where in the desk a person is. It stands behind #, which needs nothing of the endpoint. */
export type Route =
  | { readonly screen: 'list' }
  | { readonly screen: 'report'; readonly city: string; readonly id: string }
  | { readonly screen: 'staff' }
  | { readonly screen: 'labs' }
  | { readonly screen: 'newLab' }
  | { readonly screen: 'lab'; readonly id: string; readonly part: LabPart }

/** `leinwand`: for the beamer; `blatt`: the sheet to be printed. */
export const labParts = [
  'uebersicht',
  'ergebnisse',
  'freigeben',
  'leinwand',
  'export',
  'blatt',
] as const
export type LabPart = (typeof labParts)[number]

export const listHref = '#/'
export const staffHref = '#/personen'
export const labsHref = '#/labore'
export const newLabHref = '#/labore/neu'
export const labHref = (id: string, part: LabPart = 'uebersicht'): string => `#/labor/${id}/${part}`
export const reportHref = (city: string, id: string): string => `#/meldung/${city}/${id}`

export function readRoute(hash: string): Route {
  const [, city, id] = /^#\/meldung\/([a-z0-9-]+)\/([0-9a-f-]+)$/.exec(hash) ?? []
  if (city && id) return { screen: 'report', city, id }
  const [, lab, word] = /^#\/labor\/([0-9a-f-]{36})\/([a-z]+)$/.exec(hash) ?? []
  const part = labParts.find((known) => known === word)
  if (lab && part) return { screen: 'lab', id: lab, part }
  if (hash === labsHref) return { screen: 'labs' }
  if (hash === newLabHref) return { screen: 'newLab' }
  return hash === staffHref ? { screen: 'staff' } : { screen: 'list' }
}

export const go = (href: string): void => {
  location.hash = href
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash))
  useEffect(() => {
    const onChange = () => setRoute(readRoute(location.hash))
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  return route
}
