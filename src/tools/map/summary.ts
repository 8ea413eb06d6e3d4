import { gzipSync } from 'node:zlib'
import type { Bounds } from '#domain/place.ts'
import type { Pack, PackFault } from './pack/buildPack.ts'
import type { FetchFault } from './source/fetchExtract.ts'
import { ExtractFault } from './source/osm.ts'

export function summaryLines({ files, counts, dropped, meta }: Pack): string[] {
  const sizes = [...files].map(([name, bytes]) => {
    const packed = name.endsWith('.pmtiles') ? bytes.length : gzipSync(bytes).length
    return { name, bytes: bytes.length, packed }
  })
  const total = sizes.reduce((sum, { packed }) => sum + packed, 0)
  const addresses = sizes.find(({ name }) => name === 'addresses.json')?.packed ?? 0
  const each =
    counts.addresses > 0 ? `, ${(addresses / counts.addresses).toFixed(1)} bytes each` : ''
  const things = Object.entries(counts.assets).map(([kind, count]) => `${count} ${kind}`)
  return [
    `${meta.city}, data of ${meta.data_date}, ${meta.attribution}`,
    `  ${counts.tiles} tiles with ${counts.features} features`,
    `  ${counts.addresses} addresses in ${counts.streets} streets${each}`,
    `  ${counts.crossings} crossings, ${counts.places} places`,
    `  ${things.length > 0 ? things.join(', ') : 'no things to report on'}`,
    ...sizes.map(({ name, bytes, packed }) => `  ${name}: ${kb(bytes)}, on the way ${kb(packed)}`),
    `  together ${kb(total)} on the way to a device`,
    ...[...dropped].map(([what, count]) => `  dropped: ${count} ${what}`),
  ]
}

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** What is wrong with the extract, and what to do: one line each. */
export function faultLines(
  source: string,
  fault: ExtractFault | PackFault,
  city: Bounds,
): string[] {
  switch (fault.kind) {
    case 'missing':
      return [`${source}: there is no such file.`, '  Check the name after --osm.']
    case 'unknown_format':
      return [`${source}: ${wordsOf(fault)}.`, '  Give an extract as .osm.pbf, .osm or .osm.gz.']
    case 'damaged':
      return [
        `${source} is damaged: ${wordsOf(fault)}.`,
        '  Download it again; the old pack stays.',
      ]
    case 'incomplete':
      return [`${source} is not complete: ${wordsOf(fault)}.`, '  Ask again later, or for less.']
    case 'empty':
      return [
        `${source} is empty: it has no nodes.`,
        '  Export the city again; the old pack stays.',
      ]
    case 'elsewhere':
      return [
        `${source} is of another place: it covers ${box(fault.bounds)} (west, south, east, north),`,
        `  the city lies in ${box(city)}. Give an extract that holds the city.`,
      ]
  }
}

const wordsOf = (fault: ExtractFault | PackFault): string =>
  fault instanceof ExtractFault ? fault.message : ''

const box = (bounds: Bounds): string => bounds.map((degrees) => degrees.toFixed(3)).join(', ')

export function fetchFaultLines(address: string, fault: FetchFault): string[] {
  switch (fault.kind) {
    case 'unreachable':
      return [
        `${address} cannot be reached (${fault.detail}): this machine seems to have no internet.`,
        '  Download the extract elsewhere, bring it here, and name it with --osm <file>.',
      ]
    case 'refused':
      return [`${address} answered ${fault.status}.`, '  Check the address, or try again later.']
    case 'torn':
      return [`The download from ${address} broke off (${fault.detail}).`, '  Start again.']
  }
}
