import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sniff } from '#client/photos/sniff.ts'
import { container, join, jpeg, text } from './bytes.ts'

test.each([
  ['a JPEG', jpeg(), 'jpeg'],
  ['a PNG', join([0x89], text('PNG\r\n'), [0x1a, 0x0a]), 'png'],
  ['a WebP', join(text('RIFF'), [0, 0, 0, 0], text('WEBP')), 'webp'],
  ['a GIF', text('GIF89a'), 'gif'],
  ['an iPhone photo', container('heic', 'mif1'), 'heic'],
  ['a photo that names HEIC second', container('mif1', 'heic'), 'heic'],
  ['an AVIF that also names the general brand', container('mif1', 'avif'), 'avif'],
  ['a film', container('isom', 'mp42'), undefined],
  ['a note that begins with BM', text('BMX-Räder liegen im Park herum'), undefined],
  ['a page', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
  ['nothing', new Uint8Array(), undefined],
])('%s is known by its bytes', (_name, bytes, kind) => {
  expect(sniff(bytes)).toBe(kind)
})

test('no bytes whatever make the sniffing fail', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void sniff(bytes)))
})
