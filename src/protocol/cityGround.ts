import type { Position } from '#domain/lab/results/summary.ts'
import type { CityPack } from './pack.ts'

type Lines = readonly (readonly Position[])[]

/** The city's own shapes below dots on a chart, and the names by which people know its parts. */
export interface ChartGround {
  readonly outline: Lines
  readonly water: Lines
  readonly green: Lines
  readonly roads: Lines
  readonly rails: Lines
  readonly places: readonly { readonly name: string; readonly at: Position }[]
}

type Feature = CityPack['ground']['features'][number]
type Kind = Feature['properties']['kind']

/** As the city's pack has them. */
export function cityGround({ outline, ground }: Pick<CityPack, 'outline' | 'ground'>): ChartGround {
  const of = (kind: Kind) =>
    ground.features.filter(({ properties }) => properties.kind === kind).flatMap(linesOf)
  return {
    outline: outline.geometry.coordinates.flat(),
    ...{ water: of('water'), green: of('green'), roads: of('road'), rails: of('rail') },
    places: ground.features.flatMap(({ properties: { kind, name }, geometry }) =>
      kind === 'place' && name && geometry.type === 'Point'
        ? [{ name, at: geometry.coordinates }]
        : [],
    ),
  }
}

function linesOf({ geometry }: Feature): Lines {
  if (geometry.type === 'Point') return []
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
}

/** A river may be a line or a surface: what comes back to its start is a surface. */
export const isRing = (line: readonly Position[]): boolean =>
  line.length > 3 && line[0]?.join() === line.at(-1)?.join()
