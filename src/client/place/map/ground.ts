import type { CityPack } from '#protocol/pack.ts'

/** What the map needs of a city's pack. */
export type MapPack = Pick<CityPack, 'city' | 'outline' | 'ground'>
export type GroundFeature = CityPack['ground']['features'][number]
export type GroundKind = GroundFeature['properties']['kind']
export type LonLat = readonly [number, number]

/** Every line of a figure, whatever its type; points have none. */
export function linesOf({ geometry }: GroundFeature): readonly (readonly LonLat[])[] {
  switch (geometry.type) {
    case 'Point':
      return []
    case 'LineString':
      return [geometry.coordinates]
    case 'Polygon':
      return geometry.coordinates
  }
}

/** Where a name stands: the point itself, or the middle of the longest line. */
export function anchorOf(feature: GroundFeature): LonLat | undefined {
  if (feature.geometry.type === 'Point') return feature.geometry.coordinates
  const longest = [...linesOf(feature)].sort((a, b) => b.length - a.length)[0]
  return longest?.[Math.floor(longest.length / 2)]
}
