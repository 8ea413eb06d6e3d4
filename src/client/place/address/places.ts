import type { AssetKind } from '#domain/assetKind.ts'
import type { Point } from '#domain/place.ts'
import type { CityFiles, Loaded, PlacesRequest, QuestionKind, Questions } from './messages.ts'

/** Bytes of a file of the city's map pack, kept or from the endpoint; undefined: not to be had now. */
export type ReadPackFile = (
  city: string,
  purpose: 'addresses' | 'assets',
  /** addresses.json, assets/street_lamp.json */
  name: string,
) => Promise<ArrayBuffer | undefined>

/** What a city's screens need to know of its pack. */
export interface PlacesCity {
  readonly id: string
  readonly name: string
  /** Of its categories: no other things are ever asked for. */
  readonly kinds: readonly AssetKind[]
}

/** Addresses and things of a city, from the device. Without its files all answers are empty. */
export interface Places {
  /** What is known of the city; reads its files when first asked, and again while there are none. */
  know(city: PlacesCity): Promise<Loaded>
  search(
    city: PlacesCity,
    query: string,
    near: Point | undefined,
  ): Promise<Questions['search']['answer']>
  where(city: PlacesCity, point: Point): Promise<Questions['where']['answer']>
  near(city: PlacesCity, kind: AssetKind, point: Point): Promise<Questions['near']['answer']>
}

export interface PlacesPorts {
  readonly readPackFile: ReadPackFile
  /** One answer a request, of the request's kind; undefined when the work failed. */
  readonly ask: (request: PlacesRequest) => Promise<unknown>
  readonly now: () => number
}

/** Files that were not to be had are asked for again after this time. */
const againMs = 30_000
const nothing: Loaded = { addresses: false, kinds: [] }

export function createPlaces({ readPackFile, ask, now }: PlacesPorts): Places {
  const known = new Map<string, { readonly at: number; readonly loaded: Promise<Loaded> }>()
  let lastId = 0

  function put<K extends QuestionKind>(
    kind: K,
    city: string,
    question: Questions[K]['ask'],
  ): Promise<Questions[K]['answer'] | undefined> {
    lastId += 1
    // The kinds of a request and its answer belong together by their shape in `Questions`.
    const request = { id: lastId, kind, city, ask: question } as PlacesRequest
    return ask(request) as Promise<Questions[K]['answer'] | undefined>
  }

  async function load({ id, name, kinds }: PlacesCity): Promise<Loaded> {
    const [addresses, ...assets] = await Promise.all([
      readPackFile(id, 'addresses', 'addresses.json'),
      ...kinds.map((kind) => readPackFile(id, 'assets', `assets/${kind}.json`)),
    ])
    const found = assets.flatMap((file) => file ?? [])
    if (!addresses && found.length === 0) return nothing
    const files: CityFiles = { name, addresses, assets: found }
    return (await put('load', id, files)) ?? nothing
  }

  async function know(city: PlacesCity): Promise<Loaded> {
    const before = known.get(city.id)
    const loaded = await before?.loaded
    const isComplete = loaded?.addresses === true
    if (before && loaded && (isComplete || now() < before.at + againMs)) return loaded
    if (before !== known.get(city.id)) return know(city)
    const next = { at: now(), loaded: load(city) }
    known.set(city.id, next)
    return next.loaded
  }

  return {
    know,
    async search(city, query, near) {
      const { addresses } = await know(city)
      return addresses ? ((await put('search', city.id, { query, near })) ?? []) : []
    },
    async where(city, point) {
      const { addresses } = await know(city)
      return addresses ? put('where', city.id, point) : undefined
    },
    async near(city, kind, point) {
      const { kinds } = await know(city)
      return kinds.includes(kind) ? ((await put('near', city.id, { kind, point })) ?? []) : []
    },
  }
}
