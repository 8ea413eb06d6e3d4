import { expect, test } from 'vitest'
import { routeOf } from '#sw/routing.ts'

const here = 'https://app.test'
const hash = 'a'.repeat(64)

test.each([
  ['GET', '/', true, 'shell'],
  ['GET', '/melden?geteilt=1', true, 'shell'],
  ['GET', '/verfolgen/fulda/0190', true, 'shell'],
  ['GET', '/desk', true, 'network'],
  ['GET', '/desk/berichte', true, 'network'],
  ['GET', '/desk.html', true, 'network'],
  ['GET', '/api/docs', true, 'network'],
  ['GET', '/open311/v2/services.json', true, 'network'],
  ['GET', '/assets/gone-1a2b.js', false, 'network'],
  ['GET', '/missing.pdf', true, 'network'],
  ['GET', '/api/v1/cities', false, 'network'],
  ['POST', '/api/v1/cities/fulda/sync', false, 'network'],
  ['GET', `/api/v1/photos/${hash}/thumb`, false, 'photo'],
  ['PUT', `/api/v1/photos/${hash}`, false, 'network'],
  ['GET', '/api/v1/cities/fulda/tiles/12/1/2', false, 'tile'],
  ['POST', '/teilen', true, 'share'],
  ['GET', 'https://elsewhere.test/', true, 'network'],
] as const)('%s %s (navigation: %s) is served by %s', (method, path, isNavigation, route) => {
  expect(routeOf(new URL(path, here), here, method, isNavigation)).toBe(route)
})
