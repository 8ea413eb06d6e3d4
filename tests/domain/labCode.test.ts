import { expect, test } from 'vitest'
import { codeOf } from '#protocol/lab.ts'

test.each([
  ['bcdfgh', 'small letters'],
  [' BCD FGH ', 'in two groups'],
  ['bcd-fgh', 'with a dash'],
  ['8CDF6H', 'digits that look like letters'],
  ['ВСDFGН', 'half of it on a Cyrillic keyboard'],
  ['ＢＣＤＦＧＨ', 'wide letters'],
  ['https://stadtlabor.example/labor/BCDFGH', 'the whole link, pasted'],
])('%s is BCDFGH: %s', (typed) => expect(codeOf(typed)).toBe('BCDFGH'))

test.each(['', 'BCDFG', 'BCDFGHJ', 'Jugendhaus', '123', 'ÄÖÜßßß'])('%s is no code', (typed) =>
  expect(codeOf(typed)).toBeUndefined(),
)
