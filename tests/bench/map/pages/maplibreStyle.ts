import { type Paper, readPaper } from '#client/place/map/city/cityColours.ts'
import { edgeAt, type Rule, rules } from '#client/place/map/city/rules.ts'
import { styleClassOf } from '#client/place/map/city/styleClass.ts'
import { landuseKinds } from '#protocol/mapPack.ts'
import { attribution } from './place.ts'

type Filter = readonly unknown[]
const is = (kind: string): Filter => ['==', ['get', 'kind'], kind]
const has = (tag: string): Filter => ['has', tag]
const not = (filter: Filter): Filter => ['!', filter]
const all = (...filters: readonly Filter[]): Filter => ['all', ...filters]
const any = (...filters: readonly Filter[]): Filter => ['any', ...filters]
const area: Filter = ['==', ['geometry-type'], 'Polygon']
const steps: Filter = ['==', ['get', 'detail'], 'steps']

/** Layer and filter of each of our own styles. */
function placeOf(style: string): readonly [layer: string, filter: Filter] | undefined {
  const kinds = landuseKinds.filter((kind) => {
    const feature = { type: 'polygon', tags: { kind }, geometry: () => [] } as const
    return styleClassOf('landuse', feature) === style
  })
  if (kinds.length > 0) return ['landuse', ['in', ['get', 'kind'], ['literal', kinds]]]
  switch (style) {
    case 'water':
      return ['water', area]
    case 'stream':
      return ['water', all(not(area), is('stream'), not(has('tunnel')))]
    case 'river':
      return ['water', all(not(area), not(is('stream')), not(has('tunnel')))]
    case 'building':
      return ['buildings', ['literal', true]]
    case 'district':
    case 'municipality':
      return ['boundaries', is(style)]
    case 'rail':
      return ['rail', all(not(is('tram')), not(is('subway')), not(has('tunnel')))]
    case 'tram':
      return ['rail', all(any(is('tram'), is('subway')), not(has('tunnel')))]
  }
  return ['roads', roadFilter(style)]
}

function roadFilter(style: string): Filter {
  if (style === 'steps') return all(is('path'), steps)
  if (style === 'path') return all(is('path'), not(steps))
  if (style === 'track') return is('track')
  if (style === 'tunnel') return all(has('tunnel'), not(is('path')), not(is('track')))
  const [kind = '', bridge] = style.split(/(?=Bridge)/)
  const plain = all(is(kind), not(has('link')))
  const slip = { major: 'motorway', medium: 'major' }[kind]
  const looks = slip
    ? any(plain, all(is(slip), has('link')))
    : kind === 'motorway'
      ? plain
      : is(kind)
  return all(looks, not(has('tunnel')), bridge ? has('bridge') : not(has('bridge')))
}

const widthOf = ({ widths = [], edge }: Rule, strong: number): readonly unknown[] => [
  ...['interpolate', ['exponential', 2], ['zoom']],
  ...widths.flatMap(([zoom, px]) => [zoom - 1, edge ? px + 2 * edgeAt(zoom) * strong : px]),
]

function layerOf(rule: Rule, at: number, { colours, strong }: Paper): readonly object[] {
  const found = placeOf(rule.style)
  if (!found) return []
  const [layer, filter] = found
  const colour = colours[rule.colour]
  const common = {
    ...{ id: `r${at}`, source: 'city', 'source-layer': layer, filter },
    minzoom: rule.from - 1,
  }
  if (!rule.widths) return [{ ...common, type: 'fill', paint: { 'fill-color': colour } }]
  const paint = { 'line-color': colour, 'line-width': widthOf(rule, strong) }
  const round = rule.butt ? {} : { 'line-cap': 'round', 'line-join': 'round' }
  return [{ ...common, type: 'line', layout: round, paint }]
}

function namesOf({ colours }: Paper): readonly object[] {
  const name = (id: string, layer: string, field: string, minzoom: number, more: object = {}) => ({
    ...{ id, type: 'symbol', source: 'city', 'source-layer': layer, minzoom },
    layout: { 'text-field': ['get', field], 'text-size': 12, ...more },
    paint: {
      'text-color': colours.street,
      'text-halo-color': colours.halo,
      'text-halo-width': 1.5,
    },
  })
  const along = { 'symbol-placement': 'line' }
  return [
    name('numbers', 'addresses', 'n', 17, { 'text-size': 10 }),
    name('pois', 'pois', 'name', 16),
    name('streets', 'roads', 'name', 13, along),
    name('waters', 'water', 'name', 12, along),
    name('places', 'places', 'name', 9, { 'text-size': 15 }),
  ]
}

/** The product's rules and colours as MapLibre's style; without dashes, which is less work for it. */
export function cityStyle(container: HTMLElement): object {
  const paper = readPaper(container)
  const background = { 'background-color': paper.colours.land }
  return {
    version: 8,
    sources: { city: { type: 'vector', url: 'pmtiles://city', attribution } },
    layers: [
      { id: 'land', type: 'background', paint: background },
      ...rules.flatMap((rule, at) => layerOf(rule, at, paper)),
      ...namesOf(paper),
    ],
  }
}
