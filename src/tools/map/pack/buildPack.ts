import { type AssetKind, assetKinds } from '#domain/assetKind.ts'
import type { Outline } from '#domain/place.ts'
import { err, ok, type Result } from '#domain/result.ts'
import { type AddressContent, writeAddressFile } from '#protocol/addressFile.ts'
import { type Asset, writeAssetFile } from '#protocol/assetFile.ts'
import { mapLayers, mapZooms, type PackMeta } from '#protocol/mapPack.ts'
import { type House, housesOf, withoutDoubles } from '../addresses/houses.ts'
import { placesOf } from '../addresses/places.ts'
import { crossingsOf, streetRows } from '../addresses/streets.ts'
import { type Area, areaAround } from '../city/area.ts'
import { type CityData, type Report, readCity } from '../city/readCity.ts'
import type { Dropped } from '../city/rings.ts'
import { assetKindOf, assetName, assetRef } from '../classify/assets.ts'
import type { MapFeature } from '../classify/feature.ts'
import { featuresOf, type Shape, shapesOf } from '../classify/features.ts'
import type { Extract } from '../source/osm.ts'
import { cutTiles } from '../tiles/cutTiles.ts'
import { mergeLines } from '../tiles/mergeLines.ts'
import { pmtilesArchive } from './pmtiles.ts'

/** Changes whenever another builder would make another pack from the same extract. */
export const builderName = 'stadtlabor-map 1'

/** The map goes on a little beyond the border; house numbers and things are the city's own. */
const [mapMarginM, ownMarginM] = [600, 100]

export interface PackWish {
  readonly outline: Outline
  readonly meta: Omit<PackMeta, 'data_date' | 'builder'>
  /** Where the extract does not say how old it is. */
  readonly fallbackDate: string
  /** Replace the extract's house numbers, when there are any. */
  readonly officialHouses: readonly House[]
}

export interface Pack {
  /** By name in the city's folder. */
  readonly files: ReadonlyMap<string, Buffer>
  readonly meta: PackMeta
  readonly counts: {
    readonly features: number
    readonly tiles: number
    readonly streets: number
    readonly addresses: number
    readonly crossings: number
    readonly places: number
    readonly assets: Readonly<Partial<Record<AssetKind, number>>>
  }
  readonly dropped: Dropped
}

/** Why there is no pack: what the extract has, for a word about what it lacks. */
export type PackFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'elsewhere'; readonly bounds: CityData['read']['bounds'] }

export async function buildPack(
  extract: Extract,
  wish: PackWish,
  report: Report,
): Promise<Result<Pack, PackFault>> {
  const area = areaAround(wish.outline, mapMarginM)
  const data = await readCity(extract, area, report)
  if (data.read.nodes === 0) return err({ kind: 'empty' })
  if (data.ways.size === 0) return err({ kind: 'elsewhere', bounds: data.read.bounds })
  const meta: PackMeta = {
    ...wish.meta,
    data_date: data.dataDate ?? wish.fallbackDate,
    builder: builderName,
  }
  const dropped: Dropped = new Map()
  const shapes = shapesOf(data, dropped)
  const own = areaAround(wish.outline, ownMarginM)
  const addresses = addressContent(shapes, data, own, wish.officialHouses, meta)
  const features = mergeLines([
    earth(area),
    ...featuresOf(shapes, data, dropped),
    ...addresses.streets.flatMap(({ numbers }) => numbers.map(numberFeature)),
  ])
  const tiles = cutTiles(features, area, (share) => report('tiles', share))
  const assets = assetsOf(shapes, own)
  const files = new Map([
    ['map.pmtiles', pmtilesArchive(tiles, area.bounds, metadataOf(meta))],
    ['addresses.json', json(writeAddressFile(addresses))],
    ...[...assets].map(
      ([kind, list]) =>
        [`assets/${kind}.json`, json(writeAssetFile({ meta, kind, assets: list }))] as const,
    ),
  ])
  const counts = {
    features: features.length,
    tiles: tiles.length,
    streets: new Set(addresses.streets.map(({ name }) => name)).size,
    addresses: addresses.streets.reduce((sum, { numbers }) => sum + numbers.length, 0),
    crossings: addresses.crossings.length,
    places: addresses.places.length,
    assets: Object.fromEntries([...assets].map(([kind, list]) => [kind, list.length])),
  }
  return ok({ files, meta, counts, dropped })
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

function earth({ bounds: [west, south, east, north] }: Area): MapFeature {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const
  const geometry = { type: 'MultiPolygon', coordinates: [[ring]] } as const
  return { layer: 'earth', attributes: {}, from: mapZooms.from, geometry }
}

const numberFeature = ({
  number,
  point,
}: AddressContent['streets'][number]['numbers'][number]): MapFeature => ({
  layer: 'addresses',
  attributes: { n: number },
  from: mapZooms.to,
  geometry: { type: 'Point', coordinates: [point.long, point.lat] },
})

function addressContent(
  shapes: readonly Shape[],
  data: CityData,
  own: Area,
  official: readonly House[],
  meta: PackMeta,
): AddressContent {
  const houses = official.length > 0 ? withoutDoubles(official) : housesOf(shapes, own)
  const streets = streetRows(houses, data, own)
  return {
    meta,
    streets,
    places: placesOf(shapes, own),
    crossings: crossingsOf(streets, data, own),
  }
}

function assetsOf(shapes: readonly Shape[], own: Area): ReadonlyMap<AssetKind, Asset[]> {
  const found = new Map<AssetKind, Asset[]>()
  for (const {
    id,
    tags,
    middle: [long, lat],
  } of shapes) {
    const kind = assetKindOf(tags)
    if (!kind || !own.contains(lat, long)) continue
    const [ref, name] = [assetRef(tags), assetName(tags)]
    const asset = { id, point: { lat, long }, ...(ref ? { ref } : {}), ...(name ? { name } : {}) }
    const list = found.get(kind)
    if (list) list.push(asset)
    else found.set(kind, [asset])
  }
  return new Map(
    assetKinds.flatMap((kind) => {
      const list = found.get(kind)
      return list ? [[kind, list] as const] : []
    }),
  )
}

const metadataOf = (meta: PackMeta) => ({
  name: meta.city,
  description: meta.invented ? 'An invented town' : `Map of ${meta.city}`,
  type: 'baselayer',
  attribution: meta.attribution,
  vector_layers: mapLayers.map((id) => ({
    id,
    fields: {},
    minzoom: mapZooms.from,
    maxzoom: mapZooms.to,
  })),
  stadtlabor: meta,
})
