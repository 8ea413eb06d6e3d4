/**
 * Draws the app's mark, a map pin that is a laboratory flask, in all sizes that systems ask for.
 * Run by hand after a change: node src/tools/icons.mjs
 */
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

const petrol = '#0b5563'
const marigold = '#f2a33a'
const paper = '#fffaf1'
const folder = new URL('../../public/icons/', import.meta.url)

/** A round flask above, a pin's point below: the lines touch the circles (radius 142 and 108). */
const glass =
  'M200 44h112a21 21 0 0 1 0 42h-6v49a142 142 0 0 1 51 233L274 452q-18 18-36 0L155 368A142 142 0 0 1 206 135V86h-6a21 21 0 0 1 0-42Z'
const hollow =
  'M236 92a20 20 0 0 1 40 0v70A108 108 0 0 1 332.8 343.9L256 421.6 179.2 343.9A108 108 0 0 1 236 162Z'
const liquid = 'M130 282c36-34 78-34 118-4s84 28 134-12v180H130Z'
const mark = `
  <path d="${glass}" fill="${paper}"/>
  <clipPath id="hollow"><path d="${hollow}"/></clipPath>
  <g clip-path="url(#hollow)"><path d="${hollow}" fill="${petrol}"/><path d="${liquid}" fill="${marigold}"/></g>
  <circle cx="284" cy="226" r="21" fill="${marigold}"/>`

const drawn = ({ corner, scale }) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <rect width="512" height="512" rx="${corner}" fill="${petrol}"/>
  <g transform="translate(256 256) scale(${scale}) translate(-256 -254)">${mark}
  </g>
</svg>
`

const rounded = drawn({ corner: 112, scale: 1.0 })
// Systems cut a maskable icon down to a circle of 80 %, and iOS rounds the corners by itself.
const maskable = drawn({ corner: 0, scale: 0.8 })
const square = drawn({ corner: 0, scale: 0.94 })
// A browser tab has 16 to 32 px: the mark fills it.
const tab = drawn({ corner: 112, scale: 1.12 })

const png = (svg, size) =>
  sharp(Buffer.from(svg), { density: 144 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer()

/** An .ico that holds one PNG, which every browser since 2007 reads. */
function ico(image, size) {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(image.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, image])
}

const write = (name, content) => writeFile(new URL(name, folder), content)
await write('icon.svg', rounded)
await write('icon-maskable.svg', maskable)
await write('icon-192.png', await png(rounded, 192))
await write('icon-512.png', await png(rounded, 512))
await write('icon-maskable-512.png', await png(maskable, 512))
await write('apple-touch-icon.png', await png(square, 180))
await write('../favicon.svg', tab)
await write('../favicon.ico', ico(await png(tab, 32), 32))
