import type { RailKind, RoadKind, WaterKind } from '#protocol/mapPack.ts'
import type { Tags } from '../source/osm.ts'
import { attributesOf, type Look } from './feature.ts'

const roads: Readonly<Record<string, readonly [kind: RoadKind, from: number]>> = {
  motorway: ['motorway', 10],
  trunk: ['motorway', 10],
  primary: ['major', 10],
  secondary: ['major', 10],
  tertiary: ['medium', 11],
  residential: ['minor', 12],
  unclassified: ['minor', 12],
  living_street: ['minor', 12],
  road: ['minor', 12],
  busway: ['minor', 13],
  service: ['service', 14],
  track: ['track', 13],
  pedestrian: ['pedestrian', 13],
  footway: ['path', 14],
  path: ['path', 14],
  cycleway: ['path', 14],
  steps: ['path', 14],
  bridleway: ['path', 14],
}
const rails: Readonly<Record<string, readonly [kind: RailKind, from: number]>> = {
  rail: ['rail', 10],
  light_rail: ['light_rail', 11],
  tram: ['tram', 13],
  subway: ['subway', 13],
}
const waters: Readonly<Record<string, readonly [kind: WaterKind, from: number]>> = {
  river: ['river', 10],
  canal: ['canal', 11],
  stream: ['stream', 13],
  ditch: ['stream', 14],
}
/** A reference on the sign helps only on roads that carry one. */
const signed = new Set<RoadKind>(['motorway', 'major'])

export function lookOfLine(tags: Tags): Look | undefined {
  if (tags.area === 'yes') return undefined
  return roadLook(tags) ?? railLook(tags) ?? waterLook(tags)
}

const isSet = (value: string | undefined): 1 | undefined =>
  value !== undefined && value !== 'no' ? 1 : undefined

function roadLook(tags: Tags): Look | undefined {
  const detail = (tags.highway ?? '').replace(/_link$/, '')
  const road = roads[detail]
  if (!road) return undefined
  const [kind, from] = road
  const isLink = tags.highway !== detail
  return {
    layer: 'roads',
    from: isLink ? Math.max(from, 12) : from,
    attributes: attributesOf({
      kind,
      detail,
      name: isPavement(tags) ? undefined : tags.name,
      ref: signed.has(kind) ? tags.ref : undefined,
      bridge: isSet(tags.bridge),
      tunnel: isSet(tags.tunnel),
      link: isLink && 1,
    }),
  }
}

/** Its street has the name already. */
const isPavement = ({ footway }: Tags): boolean => footway === 'sidewalk' || footway === 'crossing'

function railLook(tags: Tags): Look | undefined {
  const rail = rails[tags.railway ?? '']
  if (!rail) return undefined
  const [kind, from] = rail
  return {
    layer: 'rail',
    // Sidings and yards only where there is room for them.
    from: tags.service ? 14 : from,
    attributes: attributesOf({ kind, bridge: isSet(tags.bridge), tunnel: isSet(tags.tunnel) }),
  }
}

function waterLook(tags: Tags): Look | undefined {
  const water = waters[tags.waterway ?? '']
  if (!water) return undefined
  const [kind, from] = water
  return {
    layer: 'water',
    from,
    attributes: attributesOf({ kind, name: tags.name, tunnel: isSet(tags.tunnel) }),
  }
}
