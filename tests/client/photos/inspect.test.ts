import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '#client/photos/inspect.ts'
import { exifSegment, frameSegment, join, jpeg, scan, text } from './bytes.ts'

test('a whole JPEG tells its size and that it carries EXIF', () => {
  const whole = jpeg(exifSegment(), frameSegment(4000, 3000), scan([1, 2, 0xff, 0x00, 3]))
  expect(inspect('jpeg', whole)).toEqual({ pixels: 12_000_000, complete: true, exif: true })
})

test('the end of the little picture in the EXIF part is not taken for the end of the photo', () => {
  const thumbnail = jpeg(frameSegment(160, 120), scan([5, 6]))
  const whole = jpeg(exifSegment(thumbnail), frameSegment(4000, 3000), scan([1, 2, 3, 4]))
  expect(inspect('jpeg', whole.slice(0, -2))).toMatchObject({ pixels: 12_000_000, complete: false })
})

test('restart marks, progressive scans, fill bytes and a film behind the photo do not disturb', () => {
  const photo = jpeg(
    frameSegment(10, 10),
    scan([1, 0xff, 0xd0, 2, 0xff, 0xd7, 3]),
    scan([0xff, 0x00, 9]),
    join([0xff]),
  )
  expect(inspect('jpeg', join(photo, text('moving picture')))).toMatchObject({ complete: true })
})

test('a JPEG cut off anywhere is known to be incomplete', () => {
  const whole = jpeg(exifSegment([1, 2, 3]), frameSegment(640, 480), scan([1, 2, 3, 4, 5, 6, 7]))
  fc.assert(
    fc.property(fc.integer({ min: 3, max: whole.length - 1 }), (length) => {
      expect(inspect('jpeg', whole.slice(0, length)).complete).toBe(false)
    }),
  )
})

test('a photo without EXIF does not load the EXIF reader', () => {
  expect(inspect('jpeg', jpeg(frameSegment(1, 1), scan([1]))).exif).toBe(false)
})

test('a PNG is complete when its last chunk is there', () => {
  const head = join([0x89], text('PNG\r\n'), [0x1a, 0x0a], [0, 0, 0, 13], text('IHDR'))
  const size = [0, 0, 0, 200, 0, 0, 0, 100, 8, 2, 0, 0, 0, 0, 0, 0, 0]
  const whole = join(head, size, [0, 0, 0, 0], text('IEND'), [0, 0, 0, 0])
  expect(inspect('png', whole)).toEqual({ pixels: 20_000, complete: true, exif: false })
  expect(inspect('png', whole.slice(0, -12)).complete).toBe(false)
})

test('no bytes whatever keep the walk from coming to its end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      inspect('jpeg', join([0xff, 0xd8, 0xff], bytes))
      inspect('png', bytes)
      inspect('webp', bytes)
    }),
  )
})
