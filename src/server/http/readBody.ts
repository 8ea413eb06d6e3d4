import { err, ok, type Result } from '#domain/result.ts'
import { problemResponse } from './problem.ts'

/**
 * A JSON body of at most so many bytes, gzip allowed. The bytes are counted as they come, packed
 * and unpacked: a header can claim anything, and a small body can unpack to a large one.
 */
export async function readJson(
  request: Request,
  maxBytes: number,
): Promise<Result<unknown, Response>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    return err(problemResponse(415, 'not_json', 'send the header content-type: application/json'))
  }
  const coding = request.headers.get('content-encoding')?.toLowerCase() ?? 'identity'
  if (coding !== 'identity' && coding !== 'gzip') {
    return err(problemResponse(415, 'unknown_encoding', 'use content-encoding gzip, or none'))
  }
  const bytes = isShort(request, coding, maxBytes)
    ? await readAtOnce(request, maxBytes)
    : await readBytes(request.body, coding === 'gzip', maxBytes)
  if (bytes === 'too_large') {
    return err(problemResponse(413, 'too_large', `send at most ${maxBytes} bytes at a time`))
  }
  if (bytes === 'broken') {
    return err(problemResponse(400, 'broken_body', 'the body ended early or does not unpack'))
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    // Both name only positions in bytes we do not log.
    return err(problemResponse(400, 'not_json', 'the body is not JSON in UTF-8'))
  }
}

/** Node ends a body at its content-length, so such a one need not be counted piece by piece. */
const isShort = ({ headers }: Request, coding: string, maxBytes: number): boolean =>
  coding === 'identity' &&
  /^\d{1,9}$/.test(headers.get('content-length') ?? '') &&
  Number(headers.get('content-length')) <= maxBytes

/** Without a stream, which would cost more than all the rest of a small request. */
async function readAtOnce(
  request: Request,
  maxBytes: number,
): Promise<Uint8Array | 'too_large' | 'broken'> {
  try {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.byteLength > maxBytes ? 'too_large' : bytes
  } catch {
    // It broke off.
    return 'broken'
  }
}

async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  packed: boolean,
  maxBytes: number,
): Promise<Uint8Array | 'too_large' | 'broken'> {
  if (!body) return new Uint8Array()
  const stream = packed ? limited(body, maxBytes).pipeThrough(gunzip()) : body
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.byteLength
      // Leaving the loop cancels the stream: the rest is not read.
      if (size > maxBytes) return 'too_large'
      chunks.push(chunk)
    }
  } catch {
    // A body that breaks off or does not unpack is the sender's matter and is answered as such.
    return 'broken'
  }
  return Buffer.concat(chunks)
}

const gunzip = () =>
  // Node types its streams apart from those of the web; they are the same.
  new DecompressionStream('gzip') as unknown as TransformStream<Uint8Array, Uint8Array>

function limited(body: ReadableStream<Uint8Array>, maxBytes: number): ReadableStream<Uint8Array> {
  let size = 0
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength
        if (size > maxBytes) controller.error(new RangeError('too large'))
        else controller.enqueue(chunk)
      },
    }),
  )
}
