import type { Position } from '#domain/lab/results/summary.ts'
import type { CityPack } from '#protocol/pack.ts'
import type { ChartGround } from './dotsView.ts'

type Feature = CityPack['ground']['features'][number]
type Kind = Feature['properties']['kind']

/** The city's own shapes, as its pack has them. */
export function cityGround({ outline, ground }: Pick<CityPack, 'outline' | 'ground'>): ChartGround {
  const of = (kind: Kind) =>
    ground.features.filter(({ properties }) => properties.kind === kind).flatMap(linesOf)
  return {
    outline: outline.geometry.coordinates.flat(),
    ...{ water: of('water'), green: of('green'), roads: of('road'), rails: of('rail') },
  }
}

function linesOf({ geometry }: Feature): readonly (readonly Position[])[] {
  if (geometry.type === 'Point') return []
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
}
