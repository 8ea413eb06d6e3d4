import type { Easel } from './easel.ts'
import { inspect, type PictureFacts } from './inspect.ts'
import type { Prepared, Refused } from './messages.ts'
import { placeOf } from './placeOf.ts'
import {
  type Attempt,
  fitWithin,
  maxFileBytes,
  maxPixels,
  maxStoredBytes,
  type Size,
  scaleSteps,
  shrinkAttempts,
  storedAttempts,
  thumbAttempts,
  wantedThumbBytes,
} from './sizePlan.ts'
import { type PictureKind, sniff } from './sniff.ts'

const refused = (code: Refused['code']): Refused => ({ ok: false, code })

/** Checks, turns upright, scales and encodes. What is drawn anew carries no metadata. */
export async function preparePhoto<P extends Size, S extends Size>(
  file: Blob,
  easel: Easel<P, S>,
): Promise<Prepared | Refused> {
  if (file.size > maxFileBytes) return refused('too_large')
  const original = await readAll(file)
  // Photos that only live in a cloud arrive as empty or unreadable files.
  if (!original || original.length === 0) return refused('broken')
  const kind = sniff(original)
  if (!kind) return refused('not_a_picture')
  const facts = inspect(kind, original)
  const unfit = unfitness(facts)
  if (unfit) return refused(unfit)
  const picture = await openOrNot(file, kind, easel)
  if (!picture) return refused(kind === 'heic' ? 'heic' : 'broken')
  const result = await prepareOpened(picture, easel)
  return facts.exif && result.ok ? withPlace(result, original) : result
}

const unfitness = ({ pixels = 0, complete }: PictureFacts): Refused['code'] | undefined =>
  pixels > maxPixels ? 'too_large' : complete ? undefined : 'broken'

async function withPlace(result: Prepared, original: Uint8Array): Promise<Prepared> {
  const place = await placeOf(original)
  return place ? { ...result, place } : result
}

async function prepareOpened<P extends Size, S extends Size>(
  picture: P,
  easel: Easel<P, S>,
): Promise<Prepared | Refused> {
  try {
    if (picture.width * picture.height > maxPixels) return refused('too_large')
    const drawn = await drawBoth(picture, easel)
    return { ok: true, ...drawn, sha256: await sha256Hex(drawn.bytes) }
  } finally {
    easel.close(picture)
  }
}

export async function shrinkPhoto<P extends Size, S extends Size>(
  bytes: ArrayBuffer,
  easel: Easel<P, S>,
): Promise<ArrayBuffer> {
  const picture = await easel.open(new Blob([bytes], { type: 'image/jpeg' }))
  try {
    const { jpeg } = await encode(picture, shrinkAttempts(picture), bytes.byteLength * 0.6, easel)
    return jpeg.size < bytes.byteLength ? await jpeg.arrayBuffer() : bytes
  } finally {
    easel.close(picture)
  }
}

async function drawBoth<P extends Size, S extends Size>(picture: P, easel: Easel<P, S>) {
  const stored = await encode(picture, storedAttempts, maxStoredBytes, easel)
  const thumb = await encode(stored.sheet, thumbAttempts, wantedThumbBytes, easel)
  return {
    bytes: await stored.jpeg.arrayBuffer(),
    thumb: await thumb.jpeg.arrayBuffer(),
    width: stored.sheet.width,
    height: stored.sheet.height,
  }
}

/** Walks the attempts until one fits; the last one is taken as it is. */
async function encode<P extends Size, S extends Size>(
  source: P | S,
  attempts: readonly Attempt[],
  maxBytes: number,
  easel: Easel<P, S>,
): Promise<{ readonly sheet: S; readonly jpeg: Blob }> {
  let sheet: S | undefined
  let side = 0
  let jpeg: Blob | undefined
  for (const attempt of attempts) {
    if (!sheet || attempt.side !== side) {
      sheet = drawStepwise(sheet ?? source, fitWithin(source, attempt.side), easel)
      side = attempt.side
    }
    jpeg = await easel.toJpeg(sheet, attempt.quality)
    if (jpeg.size <= maxBytes) break
  }
  if (!sheet || !jpeg) throw new Error('no attempt was planned')
  return { sheet, jpeg }
}

function drawStepwise<P extends Size, S extends Size>(
  source: P | S,
  target: Size,
  easel: Easel<P, S>,
): S {
  const [first, ...others] = scaleSteps(source, target)
  return others.reduce<S>(
    (sheet, step) => easel.draw(sheet, step),
    easel.draw(source, first ?? target),
  )
}

async function openOrNot<P extends Size, S extends Size>(
  file: Blob,
  kind: PictureKind,
  easel: Easel<P, S>,
): Promise<P | undefined> {
  try {
    // The name's claim is replaced: a PNG called .jpg is decoded as what it is.
    return await easel.open(file.slice(0, file.size, `image/${kind}`))
  } catch {
    return undefined
  }
}

async function readAll(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // The gallery has taken the file back, or it never left the cloud.
    return undefined
  }
}

async function sha256Hex(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
