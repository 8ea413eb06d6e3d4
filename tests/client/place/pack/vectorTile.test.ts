import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader, PbfWriter } from 'pbf'
import { expect, test } from 'vitest'
import { readVectorTile } from '#client/place/pack/vectorTile.ts'

interface Wanted {
  readonly type: 1 | 2 | 3
  readonly value: string | number | boolean
  readonly lines: readonly (readonly (readonly [number, number])[])[]
}

const zigzag = (value: number) => (value << 1) ^ (value >> 31)

function commands({ type, lines }: Wanted): number[] {
  const out: number[] = []
  let [x, y] = [0, 0]
  for (const line of lines)
    for (const [index, [toX, toY]] of line.entries()) {
      if (index === 0) out.push(1 | (1 << 3))
      if (index === 1) out.push(2 | ((line.length - 1) << 3))
      out.push(zigzag(toX - x), zigzag(toY - y))
      ;[x, y] = [toX, toY]
      if (type === 3 && index === line.length - 1) out.push(7 | (1 << 3))
    }
  return out
}

function tileOf(features: readonly Wanted[]): Uint8Array<ArrayBuffer> {
  const pbf = new PbfWriter()
  pbf.writeMessage(
    3,
    (_, layer) => {
      layer.writeVarintField(15, 2)
      layer.writeStringField(1, 'roads')
      for (const [index, feature] of features.entries())
        layer.writeMessage(
          2,
          (_, out) => {
            out.writePackedVarint(2, [0, index])
            out.writeVarintField(3, feature.type)
            out.writePackedVarint(4, commands(feature))
          },
          undefined,
        )
      layer.writeStringField(3, 'kind')
      for (const { value } of features)
        layer.writeMessage(
          4,
          (_, out) => {
            if (typeof value === 'string') out.writeStringField(1, value)
            else if (typeof value === 'boolean') out.writeBooleanField(7, value)
            else if (Number.isInteger(value)) out.writeSVarintField(6, value)
            else out.writeDoubleField(3, value)
          },
          undefined,
        )
      layer.writeVarintField(5, 4096)
    },
    undefined,
  )
  return Uint8Array.from(pbf.finish())
}

const point = fc.tuple(fc.integer({ min: -64, max: 4160 }), fc.integer({ min: -64, max: 4160 }))
const feature: fc.Arbitrary<Wanted> = fc.record({
  type: fc.constantFrom(2 as const, 3 as const),
  value: fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.integer({ min: -9999, max: 9999 }),
    fc.integer().map((value) => value + 0.5),
  ),
  lines: fc.array(fc.array(point, { minLength: 3, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
})

test('a tile is read as the format’s own reader reads it', () => {
  fc.assert(
    fc.property(fc.array(feature, { maxLength: 8 }), (features) => {
      const bytes = tileOf(features)
      const [ours] = readVectorTile(bytes)
      const theirs = new VectorTile(new PbfReader(bytes)).layers.roads
      expect(ours?.features.length ?? 0).toBe(theirs?.length ?? 0)
      for (let index = 0; index < (theirs?.length ?? 0); index++) {
        const expected = theirs?.feature(index)
        const found = ours?.features[index]
        expect(found?.tags).toEqual(expected?.properties)
        expect(found?.geometry()).toEqual(
          expected?.loadGeometry().map((line) => line.flatMap(({ x, y }) => [x, y])),
        )
      }
    }),
  )
})

test('a tile that was cut off in the middle is an error, not half a map', () => {
  const whole = tileOf([
    {
      type: 2,
      value: 'minor',
      lines: [
        [
          [0, 0],
          [9, 9],
        ],
      ],
    },
  ])
  expect(() => readVectorTile(whole.subarray(0, whole.length - 4))).toThrow(RangeError)
})
