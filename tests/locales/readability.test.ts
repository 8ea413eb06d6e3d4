import { expect, test } from 'vitest'
import { measure } from '#tools/texts/readability/formulas.ts'
import { plainHits } from '#tools/texts/readability/rules.ts'
import { cataloguesOf, german } from './theTexts.ts'

const plain = [...cataloguesOf('de-simple')]

test.each(plain)('plain %s: short sentences, easy words, nothing that trips', (_, texts) => {
  const hits = [...texts].flatMap(([key, text]) =>
    plainHits(text).map(({ rule, sentence }) => `${key}: ${rule}: ${sentence}`),
  )
  expect(hits).toEqual([])
})

test.each(plain)('plain %s is readable as a whole', (_, texts) => {
  const { meanWords, wiener, amstad } = measure(texts.values())
  expect(meanWords).toBeLessThanOrEqual(8)
  expect(wiener).toBeLessThanOrEqual(5)
  expect(amstad).toBeGreaterThanOrEqual(70)
})

/** Legal duties have words of their own; a plain version stands beside them. */
const leastEase = (namespace: string) => (namespace === 'legal' ? 40 : 55)

test.each([...german])('German %s stays light', (namespace, texts) => {
  const { meanWords, mostWords, amstad } = measure(texts.values())
  expect(meanWords).toBeLessThanOrEqual(14)
  expect(mostWords).toBeLessThanOrEqual(namespace === 'legal' ? 34 : 22)
  expect(amstad).toBeGreaterThanOrEqual(leastEase(namespace))
})
