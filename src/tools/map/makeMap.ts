import { existsSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { err, ok, type Result } from '#domain/result.ts'
import { type LoadedCity, loadCity } from '#server/cities.ts'
import { problemLine } from '../city/checkCities.ts'
import type { Screen } from '../city/screen.ts'
import type { House } from './addresses/houses.ts'
import { readOfficialCsv } from './addresses/officialCsv.ts'
import { readOptions } from './options.ts'
import { buildPack, type Pack, type PackFault } from './pack/buildPack.ts'
import { writePack } from './pack/writePack.ts'
import { type BarScreen, progressBar } from './progress.ts'
import { type FetchPorts, fetchExtract } from './source/fetchExtract.ts'
import { openExtract } from './source/openExtract.ts'
import { ExtractFault } from './source/osm.ts'
import { faultLines, fetchFaultLines, summaryLines } from './summary.ts'

export interface MapPorts extends FetchPorts {
  readonly screen: Screen
  readonly bar: BarScreen
}

type Lines = readonly string[]

/** `npm run city -- map <city>`: the exit code is 0 when the pack lies in the city's folder. */
export async function makeMap(args: Lines, dir: string, ports: MapPorts): Promise<number> {
  const made = await make(args, dir, ports)
  for (const line of made.ok ? made.value : made.error) ports.screen.print(line)
  return made.ok ? 0 : 1
}

async function make(args: Lines, dir: string, ports: MapPorts): Promise<Result<Lines, Lines>> {
  const options = readOptions(args)
  if (!options.ok) return err([options.error])
  const { city: id, osm, addresses } = options.value
  if (!existsSync(join(dir, id))) return err([`There is no city "${id}" in ${dir}.`])
  const loaded = await loadCity(dir, id)
  if (!loaded.ok) return err(loaded.error.map(problemLine))
  const official = addresses === undefined ? ok([]) : await officialHouses(addresses)
  if (!official.ok) return official
  const { city } = loaded.value
  const bar = progressBar(ports.bar)
  const source = osm ?? city.map?.osm
  if (!source) {
    return err([
      `${city.name} names no address for its map data.`,
      '  Give an extract with --osm <file>, or put "map": { "osm": "https://…" } into city.json.',
    ])
  }
  const extract = await localExtract(source, ports, bar.report)
  bar.clear()
  if (!extract.ok) return extract
  const wish = { path: extract.value, source, addresses, official: official.value }
  const pack = await build(loaded.value, wish, bar.report)
  bar.clear()
  if (!pack.ok) {
    if (extract.value !== source) await forgetUseless(extract.value, pack.error)
    return err(faultLines(source, pack.error, city.bounds))
  }
  await writePack(join(dir, id), pack.value.files)
  return ok(summaryLines(pack.value))
}

async function officialHouses(path: string): Promise<Result<readonly House[], Lines>> {
  if (!existsSync(path))
    return err([`${path}: there is no such file.`, '  Check the name after --addresses.'])
  const read = readOfficialCsv(await readFile(path, 'utf8'))
  if (read.ok) return read
  const shown = read.error.slice(0, 20)
  const lines = shown.map(
    ({ line, column, remedy }) =>
      `${path}: line ${line}${column ? `, column ${column}` : ''}\n  ${remedy}`,
  )
  const rest = read.error.length - shown.length
  return err(rest > 0 ? [...lines, `and ${rest} more.`] : lines)
}

async function localExtract(
  source: string,
  ports: MapPorts,
  report: (step: string, share: number) => void,
): Promise<Result<string, Lines>> {
  if (!/^https?:\/\//.test(source)) return ok(source)
  ports.screen.print(`Fetching ${source}`)
  const fetched = await fetchExtract(source, ports, (share) => report('download', share))
  return fetched.ok ? fetched : err(fetchFaultLines(source, fetched.error))
}

/** What was fetched is kept for a day, and would be refused for a day: the next try asks again. */
async function forgetUseless(path: string, fault: ExtractFault | PackFault): Promise<void> {
  if (fault instanceof ExtractFault || fault.kind === 'empty') await rm(path, { force: true })
}

interface Wish {
  readonly path: string
  readonly source: string
  readonly addresses: string | undefined
  readonly official: readonly House[]
}

async function build(
  { city, outline }: LoadedCity,
  { path, source, addresses, official }: Wish,
  report: (step: string, share: number) => void,
): Promise<Result<Pack, ExtractFault | PackFault>> {
  const names = [
    /^https?:/.test(source) ? source : basename(source),
    addresses ? basename(addresses) : '',
  ]
  const invented = city.invented ?? false
  const meta = {
    city: city.name,
    ...(invented
      ? { attribution: `${city.name}: erfundene Stadt, CC0` }
      : {
          attribution: '© OpenStreetMap contributors, ODbL',
          attribution_url: 'https://www.openstreetmap.org/copyright',
        }),
    source: names.filter(Boolean).join(' + '),
    invented,
  }
  try {
    const extract = await openExtract(path)
    const fallbackDate = (await stat(path)).mtime.toISOString().slice(0, 10)
    const wish = { outline: outline.geometry, meta, fallbackDate, officialHouses: official }
    return await buildPack(extract, wish, report)
  } catch (error) {
    if (error instanceof ExtractFault) return err(error)
    throw error
  }
}
