import { isOfOneLanguage } from './languages.ts'

export type Route =
  /** Precached with the build; served without the network. */
  | 'shell'
  | 'photo'
  /** Texts and letters of a language that not every device has. */
  | 'language'
  | 'tile'
  /** Files that another app shares with this one. */
  | 'share'
  | 'network'

const tilePath = /^\/api\/v1\/cities\/[^/]+\/tiles\//
const photoPath = /^\/api\/v1\/photos\/[0-9a-f]{64}\/(thumb|full)$/

/** Pure, so that every routing question is a one-line test. */
export function routeOf(url: URL, origin: string, method: string, isNavigation: boolean): Route {
  if (url.origin !== origin) return 'network'
  if (method === 'POST' && url.pathname === '/teilen') return 'share'
  if (method !== 'GET') return 'network'
  if (tilePath.test(url.pathname)) return 'tile'
  if (isOfOneLanguage(url.pathname)) return 'language'
  if (photoPath.test(url.pathname)) return 'photo'
  return isNavigation && isScreen(url.pathname) ? 'shell' : 'network'
}

/** Pages of the endpoint's own, which the app must not hide. */
const endpointPages = ['/api', '/open311', '/desk', '/cities', '/healthz', '/readyz', '/metrics']

/** What has an ending is a file, and a missing file must not be answered with a page. */
function isScreen(path: string): boolean {
  const own = endpointPages.some((page) => path === page || path.startsWith(`${page}/`))
  return !own && path !== '/desk.html' && !/\.[a-z0-9]{1,12}$/i.test(path)
}
