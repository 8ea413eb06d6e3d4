import type { LanduseKind, WaterKind } from '#protocol/mapPack.ts'
import type { Tags } from '../source/osm.ts'
import { attributesOf, type Look } from './feature.ts'

type Kinds = Readonly<Record<string, LanduseKind>>

const leisure: Kinds = {
  park: 'park',
  garden: 'park',
  dog_park: 'park',
  nature_reserve: 'park',
  playground: 'playground',
  pitch: 'pitch',
  track: 'pitch',
  sports_centre: 'sport',
  stadium: 'sport',
  golf_course: 'sport',
  swimming_area: 'sport',
}
const amenity: Kinds = {
  school: 'school',
  kindergarten: 'school',
  university: 'school',
  college: 'school',
  hospital: 'hospital',
  grave_yard: 'cemetery',
  parking: 'parking',
}
const landuse: Kinds = {
  forest: 'forest',
  residential: 'residential',
  industrial: 'industrial',
  port: 'industrial',
  commercial: 'commercial',
  retail: 'commercial',
  farmland: 'farmland',
  farmyard: 'farmland',
  greenhouse_horticulture: 'farmland',
  meadow: 'meadow',
  grass: 'grass',
  greenfield: 'grass',
  flowerbed: 'grass',
  village_green: 'grass',
  orchard: 'orchard',
  vineyard: 'orchard',
  plant_nursery: 'orchard',
  allotments: 'allotments',
  cemetery: 'cemetery',
  recreation_ground: 'park',
  military: 'military',
  railway: 'railway',
  quarry: 'quarry',
  landfill: 'quarry',
}
const natural: Kinds = {
  wood: 'forest',
  scrub: 'scrub',
  heath: 'scrub',
  grassland: 'meadow',
  beach: 'sand',
  sand: 'sand',
  wetland: 'wetland',
}
const waters: Readonly<Record<string, WaterKind>> = {
  river: 'river',
  oxbow: 'river',
  canal: 'canal',
  stream: 'stream',
  basin: 'basin',
  reservoir: 'basin',
  wastewater: 'basin',
  reflecting_pool: 'pool',
}

/** Large ones shape the town from afar; the others come when there is room. */
const firstZoom: Readonly<Partial<Record<LanduseKind, number>>> = {
  forest: 10,
  residential: 10,
  industrial: 11,
  farmland: 11,
  commercial: 12,
  park: 12,
  cemetery: 12,
  meadow: 12,
}
/** Where people meet, and so ask by name. */
const named = new Set<LanduseKind>([
  'park',
  'cemetery',
  'hospital',
  'school',
  'sport',
  'allotments',
])

export function lookOfArea(tags: Tags): Look | undefined {
  if (tags.building && tags.building !== 'no') {
    return { layer: 'buildings', attributes: {}, from: 14 }
  }
  return waterLook(tags) ?? landuseLook(tags)
}

function waterLook(tags: Tags): Look | undefined {
  const isWater =
    tags.natural === 'water' || tags.waterway === 'riverbank' || tags.waterway === 'dock'
  const kind = waterKind(tags)
  if (!isWater && kind !== 'basin' && kind !== 'pool') return undefined
  const from = kind === 'river' || kind === 'canal' ? 10 : kind === 'pool' ? 14 : 11
  return { layer: 'water', attributes: attributesOf({ kind, name: tags.name }), from }
}

function waterKind(tags: Tags): WaterKind {
  if (tags.waterway === 'riverbank') return 'river'
  if (tags.landuse === 'basin' || tags.landuse === 'reservoir') return 'basin'
  if (tags.leisure === 'swimming_pool') return 'pool'
  return waters[tags.water ?? ''] ?? 'lake'
}

function landuseLook(tags: Tags): Look | undefined {
  const kind = landuseKind(tags)
  if (!kind) return undefined
  const from = firstZoom[kind] ?? 13
  const name = named.has(kind) ? tags.name : undefined
  return { layer: 'landuse', attributes: attributesOf({ kind, name }), from }
}

function landuseKind(tags: Tags): LanduseKind | undefined {
  if (tags.amenity === 'parking' && tags.parking && tags.parking !== 'surface') return undefined
  const isSquare =
    tags.place === 'square' ||
    (tags.highway === 'pedestrian' && (tags.area === 'yes' || tags.type === 'multipolygon'))
  return (
    amenity[tags.amenity ?? ''] ??
    leisure[tags.leisure ?? ''] ??
    landuse[tags.landuse ?? ''] ??
    natural[tags.natural ?? ''] ??
    (isSquare ? 'pedestrian' : undefined)
  )
}
