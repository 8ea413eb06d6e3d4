import type { VectorFeature } from '#client/place/pack/vectorTile.ts'
import type { LanduseKind } from '#protocol/mapPack.ts'

const land: Readonly<Record<LanduseKind, string>> = {
  forest: 'wood',
  scrub: 'grass',
  grass: 'grass',
  meadow: 'grass',
  orchard: 'grass',
  wetland: 'grass',
  allotments: 'garden',
  farmland: 'farm',
  park: 'park',
  cemetery: 'park',
  playground: 'pitch',
  pitch: 'pitch',
  sport: 'park',
  school: 'civic',
  hospital: 'civic',
  residential: 'home',
  commercial: 'work',
  industrial: 'work',
  railway: 'work',
  military: 'work',
  quarry: 'sand',
  sand: 'sand',
  pedestrian: 'paved',
  parking: 'paved',
}
/** A slip road looks like a road of the next lower kind. */
const slip: Readonly<Record<string, string>> = { motorway: 'major', major: 'medium' }
const narrow = new Set(['path', 'track'])

/** How a feature is drawn; undefined: not at all. One class is one Path2D in a tile. */
export function styleClassOf(layer: string, feature: VectorFeature): string | undefined {
  const kind = String(feature.tags.kind ?? '')
  switch (layer) {
    case 'landuse':
      return land[kind as LanduseKind]
    case 'water':
      return waterClass(kind, feature)
    case 'buildings':
      return 'building'
    case 'boundaries':
      return kind
    case 'rail':
      return railClass(kind, feature)
    case 'roads':
      return roadClass(kind, feature)
  }
  return undefined
}

function waterClass(kind: string, { type, tags }: VectorFeature): string | undefined {
  if (type === 'polygon') return 'water'
  return tags.tunnel ? undefined : kind === 'stream' ? 'stream' : 'river'
}

function railClass(kind: string, { tags }: VectorFeature): string | undefined {
  return tags.tunnel ? undefined : kind === 'tram' || kind === 'subway' ? 'tram' : 'rail'
}

function roadClass(kind: string, { tags }: VectorFeature): string | undefined {
  if (narrow.has(kind)) return tags.tunnel ? undefined : tags.detail === 'steps' ? 'steps' : kind
  const looks = (tags.link ? slip[kind] : undefined) ?? kind
  return tags.tunnel ? 'tunnel' : tags.bridge ? `${looks}Bridge` : looks
}
