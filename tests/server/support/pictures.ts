import sharp from 'sharp'

/** A JPEG as a device makes it: nothing in it but the picture. */
export async function aPicture(
  seed = 1,
  width = 640,
  height = 480,
): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: (seed * 53) % 256, g: (seed * 97) % 256, b: (seed * 31) % 256 }
  const picture = sharp({ create: { width, height, channels: 3, background } })
  return new Uint8Array(await picture.jpeg().toBuffer())
}

/** The same with a place and a maker's name in its metadata. */
export async function aTellingPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width: 320, height: 200, channels: 3, background: '#884422' } })
  const exif = { IFD0: { Make: 'Geheimkamera' }, IFD3: { GPSLatitude: '50/1 6/1 0/1' } }
  return new Uint8Array(await picture.withExif(exif).jpeg().toBuffer())
}
