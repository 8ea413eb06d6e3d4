import { expect, test } from 'vitest'
import { describeMove, pointAfterKey } from '#client/place/pinMove.ts'
import { distanceM, moved } from '#domain/place.ts'

const start = { lat: 50.1006, long: 8.7665 }

test.each([
  ['ArrowUp', false, 5],
  ['ArrowLeft', true, 25],
  ['ArrowDown', true, 25],
  ['ArrowRight', false, 5],
])('%s (Shift: %s) takes the pin %i metres', (key, shiftKey, metres) => {
  const to = pointAfterKey(start, { key, shiftKey })
  expect(to && distanceM(start, to)).toBeCloseTo(metres, 2)
})

test('other keys leave the pin alone', () => {
  expect(pointAfterKey(start, { key: 'Tab', shiftKey: false })).toBeUndefined()
})

test('who moves with the keyboard hears the step and the way from the beginning', () => {
  const before = moved(start, 0, 20)
  const move = describeMove(start, before, moved(before, 0, 5), 'keyboard')
  expect(move).toMatchObject({
    by: 'keyboard',
    step: { metres: 5, direction: 'east' },
    total: { metres: 25, direction: 'east' },
  })
})
