import { useEffect, useState } from 'preact/hooks'

/** Where in the desk a person is. It stands behind #, which needs nothing of the endpoint. */
export type Route =
  | { readonly screen: 'list' }
  | { readonly screen: 'report'; readonly city: string; readonly id: string }
  | { readonly screen: 'staff' }

export const listHref = '#/'
export const staffHref = '#/personen'
export const reportHref = (city: string, id: string): string => `#/meldung/${city}/${id}`

export function readRoute(hash: string): Route {
  const [, city, id] = /^#\/meldung\/([a-z0-9-]+)\/([0-9a-f-]+)$/.exec(hash) ?? []
  if (city && id) return { screen: 'report', city, id }
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
