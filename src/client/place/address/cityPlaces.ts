import type { AssetKind } from '#domain/assetKind.ts'
import { parseAddressFile } from '#protocol/addressFile.ts'
import { type AssetList, parseAssetFile } from '#protocol/assetFile.ts'
import { nearestAssets } from '../assets/nearestAssets.ts'
import { createAddressIndex } from './addressIndex.ts'
import type { CityFiles, Loaded, PlacesRequest, Questions } from './messages.ts'
import { type AddressSearch, createAddressSearch } from './searchAddresses.ts'
import { whereabouts } from './whereabouts.ts'

interface CityPlaces {
  readonly search: AddressSearch
  readonly where: (point: Questions['where']['ask']) => Questions['where']['answer']
  readonly lists: ReadonlyMap<AssetKind, AssetList>
}

/** Answers for the cities it was given; runs in a worker, or in the page where there is none. */
export function createCityPlaces(): (request: PlacesRequest) => unknown {
  const cities = new Map<string, CityPlaces>()
  return (request) => {
    if (request.kind === 'load') {
      const { places, loaded } = read(request.ask)
      cities.set(request.city, places)
      return loaded
    }
    const places = cities.get(request.city)
    switch (request.kind) {
      case 'search':
        return places?.search(request.ask.query, request.ask.near) ?? []
      case 'where':
        return places?.where(request.ask)
      case 'near':
        return nearestAssets(places?.lists.get(request.ask.kind)?.assets ?? [], request.ask.point)
    }
  }
}

/** A damaged file is as good as none: the city is there without it. */
function read({ name, addresses, assets }: CityFiles): { places: CityPlaces; loaded: Loaded } {
  const lists = assets.flatMap((bytes) => {
    const parsed = parseAssetFile(jsonOf(bytes))
    return parsed.ok ? [parsed.value] : []
  })
  const book = addresses && parseAddressFile(jsonOf(addresses))
  const known = book?.ok ? book.value : undefined
  return {
    places: {
      search: known ? createAddressSearch(createAddressIndex(known, lists, name)) : () => [],
      where: (point) => known && whereabouts(known, point),
      lists: new Map(lists.map((list) => [list.kind, list])),
    },
    loaded: { addresses: known !== undefined, kinds: lists.map(({ kind }) => kind) },
  }
}

function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    // Not JSON: the parser behind says that it is no file of ours.
    return undefined
  }
}
