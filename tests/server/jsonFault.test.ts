import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from '#server/cities/jsonFault.ts'

const isJson = (source: string): boolean => {
  try {
    JSON.parse(source)
    return true
  } catch {
    return false
  }
}

test('whatever was written as JSON has no fault', () => {
  fc.assert(
    fc.property(fc.json(), (source) => {
      expect(jsonFault(source)).toBeUndefined()
    }),
  )
})

test('a text is refused exactly when the engine refuses it', () => {
  const pieces = fc.constantFrom(
    ...'{}[],:"\\ \n\t',
    '1',
    '-0',
    '01',
    '1.5e3',
    '.5',
    'true',
    'nul',
    '"a"',
    '"\\u00e4"',
    '\u00a0',
  )
  const damaged = fc.tuple(fc.json(), fc.nat(), pieces).map(([source, at, piece]) => {
    const cut = at % (source.length + 1)
    return source.slice(0, cut) + piece + source.slice(cut + 1)
  })
  const anyText = fc.oneof(
    damaged,
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(anyText, (source) => {
      expect(jsonFault(source) === undefined).toBe(isJson(source))
    }),
    { numRuns: 2000 },
  )
})

test('the fault is told by line and column, as an editor counts', () => {
  expect(jsonFault('{\n  "a": 1\n  "b": 2\n}')).toMatchObject({
    line: 3,
    column: 3,
    expected: expect.stringContaining('comma'),
  })
})
