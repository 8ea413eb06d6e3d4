import { closeSync, openSync, writeSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { PbfWriter } from 'pbf'
import type { Bounds } from '#domain/place.ts'
import { mulberry32 } from '#tests/support/real/weather.ts'

export interface StateSize {
  readonly nodes: number
  readonly ways: number
}

const perBlock = 8000
const nodesOfWay = 7
const kinds = ['residential', 'building', 'service', 'footway', 'forest'] as const
/** Tags as pairs of places in the table of strings. */
const strings = ['', 'highway', 'building', 'landuse', 'name', 'yes', ...kinds, 'Musterstraße']
const tagsOf = (at: number): readonly [readonly number[], readonly number[]] => {
  const value = 6 + (at % kinds.length)
  if (value === 7) return [[2], [5]]
  if (value === 10) return [[3], [value]]
  return [
    [1, 4],
    [value, strings.length - 1],
  ]
}

/**
 * An extract of a made-up state, as Geofabrik's are: dense nodes first, then ways. Nodes lie in
 * strings of some metres, so that a way goes through neighbours; all of it comes from a seed.
 */
export function writeState(path: string, [west, south, east, north]: Bounds, size: StateSize) {
  const file = openSync(path, 'w')
  const random = mulberry32(11)
  writeBlob(file, 'OSMHeader', (pbf) => {
    for (const feature of ['OsmSchema-V0.6', 'DenseNodes']) pbf.writeStringField(4, feature)
  })
  for (let first = 0; first < size.nodes; first += perBlock) {
    let [lat, long] = [0, 0]
    const places = Array.from({ length: Math.min(perBlock, size.nodes - first) }, (_, at) => {
      if (at % (nodesOfWay * 8) === 0) {
        lat = south + random() * (north - south)
        long = west + random() * (east - west)
      }
      lat += (random() - 0.5) * 4e-4
      long += (random() - 0.5) * 6e-4
      return [Math.round(lat * 1e7), Math.round(long * 1e7)] as const
    })
    writeGroup(file, (pbf) => {
      pbf.writeMessage(
        2,
        (_, dense) => {
          dense.writePackedSVarint(1, stepsOf(places.map((_, at) => first + at + 1)))
          dense.writePackedSVarint(8, stepsOf(places.map(([y]) => y)))
          dense.writePackedSVarint(9, stepsOf(places.map(([, x]) => x)))
        },
        undefined,
      )
    })
  }
  for (let first = 0; first < size.ways; first += perBlock)
    writeGroup(file, (pbf) => {
      for (let at = first; at < Math.min(first + perBlock, size.ways); at++) writeWay(pbf, at, size)
    })
  closeSync(file)
}

function writeWay(group: PbfWriter, at: number, { nodes }: StateSize): void {
  const [keys, values] = tagsOf(at)
  const start = ((at * nodesOfWay) % (nodes - nodesOfWay)) + 1
  const refs = Array.from({ length: nodesOfWay }, (_, index) => start + index)
  group.writeMessage(
    3,
    (_, way) => {
      way.writeVarintField(1, at + 1)
      way.writePackedVarint(2, [...keys])
      way.writePackedVarint(3, [...values])
      // Houses and woods are areas: they end where they began.
      way.writePackedSVarint(8, stepsOf(keys.length === 1 ? [...refs, start] : refs))
    },
    undefined,
  )
}

const stepsOf = (values: readonly number[]): number[] =>
  values.map((value, at) => value - (values[at - 1] ?? 0))

function writeGroup(file: number, group: (pbf: PbfWriter) => void): void {
  writeBlob(file, 'OSMData', (pbf) => {
    pbf.writeMessage(
      1,
      (_, table) => {
        for (const one of strings) table.writeStringField(1, one)
      },
      undefined,
    )
    pbf.writeMessage(2, (_, inner) => group(inner), undefined)
  })
}

function writeBlob(file: number, type: string, content: (pbf: PbfWriter) => void): void {
  const raw = new PbfWriter()
  content(raw)
  const bytes = raw.finish()
  const blob = new PbfWriter()
  blob.writeVarintField(2, bytes.length)
  blob.writeBytesField(3, deflateSync(bytes, { level: 1 }))
  const body = blob.finish()
  const head = new PbfWriter()
  head.writeStringField(1, type)
  head.writeVarintField(3, body.length)
  const header = head.finish()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  for (const part of [length, header, body]) writeSync(file, part)
}
