import { readFile } from 'node:fs/promises'
import type { Context } from 'hono'
import type { CityList } from '#protocol/cities.ts'
import type { PackManifest } from '#protocol/pack.ts'
import type { CityFile, LoadedCity } from '../cities.ts'
import { notFound } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import { sha256 } from '../sync/sha256.ts'
import { findMapFile, getMapFile } from './getMapFile.ts'

export function getCities(c: Context, { cities, example }: AppPorts): Response {
  const list: CityList = {
    cities: [...cities.values()].map(({ city }) => ({
      id: city.id,
      name: city.name,
      jurisdiction_id: city.jurisdiction_id,
      centre: city.centre,
      bounds: city.bounds,
    })),
    example,
  }
  return checked(c, JSON.stringify(list), 'application/json')
}

/** What a device keeps offline. A file's address carries its hash, so it may be kept for ever. */
export function getPack(c: Context, { city, files, mapFiles }: LoadedCity): Response {
  const manifest: PackManifest = {
    city: city.id,
    version: sha256(files.map((file) => file.sha256).join('')),
    files: files.map(({ purpose, name, sha256: hash, bytes }) => ({
      purpose,
      url: `/cities/${city.id}/${name}?v=${hash.slice(0, 16)}`,
      sha256: hash,
      bytes,
    })),
    map_files: mapFiles.map(({ name, path: _, ...file }) => ({
      ...file,
      url: `/cities/${city.id}/${name}?v=${file.sha256.slice(0, 16)}`,
    })),
  }
  return checked(c, JSON.stringify(manifest), 'application/json')
}

/** Only the files that were read and checked at the start, from nowhere else on the disk. */
export async function getCityFile(c: Context, city: LoadedCity): Promise<Response> {
  const mapFile = findMapFile(c, city)
  if (mapFile) return getMapFile(c, mapFile)
  const file = city.files.find(({ name }) => name === c.req.param('file'))
  if (!file) return notFound('this city has no such file')
  const bytes = await readFile(file.path)
  const type = file.name.endsWith('.geojson') ? 'application/geo+json' : 'application/json'
  return checked(c, bytes, type, isNamedByHash(c, file))
}

const isNamedByHash = (c: Context, { sha256: hash }: CityFile) =>
  c.req.query('v') === hash.slice(0, 16)

function checked(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  isFinal = false,
): Response {
  const etag = `"${sha256(body).slice(0, 32)}"`
  const headers = {
    etag,
    'content-type': type,
    'cache-control': isFinal ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  const isKnown = c.req.header('if-none-match')?.includes(etag) ?? false
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
}
