import type { CityData, Position, Relation, Way } from '../city/readCity.ts'
import {
  type Dropped,
  drop,
  isClosed,
  type Line,
  lineOf,
  middleOf,
  type Polygon,
  polygonsOf,
} from '../city/rings.ts'
import type { Tags } from '../source/osm.ts'
import { lookOfArea } from './areas.ts'
import { attributesOf, type Geometry, type Look, type MapFeature } from './feature.ts'
import { lookOfLine } from './lines.ts'
import { looksOfPoint } from './points.ts'

/** An object of the city with its shape: what the map, the addresses and the things are made of. */
export interface Shape {
  /** OpenStreetMap's type and id: "w4711". */
  readonly id: string
  readonly tags: Tags
  readonly middle: Position
  readonly line: Line | undefined
  readonly polygons: readonly Polygon[]
}

/** Every object once, as a point, a line, or an area with its holes. */
export function shapesOf(data: CityData, dropped: Dropped): Shape[] {
  const nodes = data.nodes.map(({ id, lat, long, tags }): Shape => {
    return { id: `n${id}`, tags, middle: [long, lat], line: undefined, polygons: [] }
  })
  const ways = [...data.ways.values()].flatMap((way) => wayShape(way, data, dropped))
  const relations = data.relations
    .filter(({ tags }) => tags.type === 'multipolygon')
    .flatMap((relation) => relationShape(relation, data, dropped))
  return [...nodes, ...ways, ...relations]
}

function wayShape(way: Way, data: CityData, dropped: Dropped): Shape[] {
  const line = lineOf(way.refs, data)
  if (line.length < way.refs.length)
    drop(dropped, 'ways with nodes outside of the extract (shortened)')
  const first = line[0]
  if (!first || line.length < 2) return []
  const isArea = isClosed(way) && line.length > 3
  const ring = isArea && line.length < way.refs.length ? [...line, first] : line
  const polygons = isArea ? [[ring]] : []
  return [{ id: `w${way.id}`, tags: way.tags, middle: middleOf(line), line, polygons }]
}

function relationShape(relation: Relation, data: CityData, dropped: Dropped): Shape[] {
  const polygons = polygonsOf(relation, data, dropped)
  const outer = polygons[0]?.[0]
  if (!outer) return []
  const { id, tags } = relation
  return [{ id: `r${id}`, tags, middle: middleOf(outer), line: undefined, polygons }]
}

/** The shapes as the map draws them. What no layer wants is counted by its main key. */
export function featuresOf(
  shapes: readonly Shape[],
  data: CityData,
  dropped: Dropped,
): MapFeature[] {
  const features = shapes.flatMap((shape) => {
    const own = [...lineFeatures(shape), ...areaFeatures(shape), ...pointFeatures(shape)]
    if (own.length === 0 && isStrangeArea(shape))
      drop(dropped, 'areas of a kind the map does not show')
    return own
  })
  return [...features, ...boundaryFeatures(data)]
}

const isStrangeArea = ({ tags, polygons }: Shape): boolean =>
  polygons.length > 0 && Boolean(tags.landuse ?? tags.leisure ?? tags.natural)

const feature = (look: Look, geometry: Geometry): MapFeature => ({ ...look, geometry })

function lineFeatures({ tags, line }: Shape): MapFeature[] {
  const look = line && lookOfLine(tags)
  return look ? [feature(look, { type: 'LineString', coordinates: line })] : []
}

function areaFeatures({ tags, polygons }: Shape): MapFeature[] {
  const look = polygons.length > 0 ? lookOfArea(tags) : undefined
  return look ? [feature(look, { type: 'MultiPolygon', coordinates: polygons })] : []
}

function pointFeatures({ tags, middle, line, polygons }: Shape): MapFeature[] {
  if (line && polygons.length === 0) return []
  return looksOfPoint(tags).map((look) => feature(look, { type: 'Point', coordinates: middle }))
}

/** A border is drawn once, as the line of the largest area it belongs to. */
function boundaryFeatures(data: CityData): MapFeature[] {
  const levels = new Map<number, number>()
  for (const { tags, members } of data.relations) {
    const level = Number(tags.admin_level)
    if (tags.boundary !== 'administrative' || !(level >= 4 && level <= 10)) continue
    for (const { type, ref } of members) {
      if (type === 'way') levels.set(ref, Math.min(level, levels.get(ref) ?? level))
    }
  }
  return [...levels].flatMap(([id, level]): MapFeature[] => {
    const way = data.ways.get(id)
    const coordinates = way ? lineOf(way.refs, data) : []
    if (coordinates.length < 2) return []
    const kind = level <= 8 ? 'municipality' : 'district'
    const from = kind === 'municipality' ? 10 : 12
    return [
      {
        layer: 'boundaries',
        attributes: attributesOf({ kind }),
        from,
        geometry: { type: 'LineString', coordinates },
      },
    ]
  })
}
