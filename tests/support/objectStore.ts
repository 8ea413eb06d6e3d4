import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** What may be wrong with a store: it says yes and keeps nothing, fails, or never answers. */
export type StoreFault = 'none' | 'forgets' | 'cuts' | 'fails' | 'silent'

interface Stored {
  readonly bytes: Buffer
  readonly sha256: string
  readonly at: Date
}

const key = { id: 'key-of-the-town', secret: 'secret-of-the-town', region: 'eu-test-1' }
const pageSize = 3

/** An object store in a few lines, which checks signatures as the real ones do. */
export async function anObjectStore() {
  const objects = new Map<string, Stored>()
  const asked: string[] = []
  const state: { fault: StoreFault } = { fault: 'none' }
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    asked.push(`${request.method} ${request.url}`)
    if (state.fault === 'silent') return
    const url = new URL(request.url ?? '', 'http://store')
    if (state.fault === 'fails') answer(response, 500)
    else if (!isSigned(request, body)) answer(response, 403)
    else if (!url.pathname.startsWith('/bucket')) answer(response, 404)
    else serve(objects, state.fault, { request, response, url, body })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...{ state, objects, asked },
    setting: {
      kind: 's3' as const,
      url: `${origin}/bucket/photos`,
      ...{ region: key.region, keyId: key.id, secret: key.secret },
    },
  }
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly body: Buffer
}

function serve(
  objects: Map<string, Stored>,
  fault: StoreFault,
  { request, response, url, body }: Exchange,
): ServerResponse {
  const stored = objects.get(url.pathname)
  switch (request.method) {
    case 'PUT':
      if (fault !== 'forgets') {
        const bytes = fault === 'cuts' ? body.subarray(1) : body
        const sha256 = String(request.headers['x-amz-meta-sha256'])
        objects.set(url.pathname, { bytes, sha256, at: new Date() })
      }
      return answer(response, 200)
    case 'DELETE':
      objects.delete(url.pathname)
      return answer(response, 204)
    default:
      if (url.searchParams.has('list-type')) return list(objects, url, response)
      if (!stored) return answer(response, 404)
      response.writeHead(200, {
        'content-length': stored.bytes.byteLength,
        'x-amz-meta-sha256': stored.sha256,
      })
      return response.end(request.method === 'HEAD' ? undefined : stored.bytes)
  }
}

/** Pages are small, so that every test with some photos turns them. */
function list(
  objects: ReadonlyMap<string, Stored>,
  url: URL,
  response: ServerResponse,
): ServerResponse {
  const prefix = `/bucket/${url.searchParams.get('prefix')}`
  const after = url.searchParams.get('continuation-token')?.replace('<&> ', '') ?? ''
  const names = [...objects.keys()].filter((one) => one.startsWith(prefix) && one > after).sort()
  const page = names.slice(0, pageSize)
  const entries = page.map(
    (name) =>
      `<Contents><Key>${name.replace('/bucket/', '')}</Key>\n<LastModified>${objects.get(name)?.at.toISOString()}</LastModified></Contents>`,
  )
  const next =
    names.length > pageSize
      ? `<NextContinuationToken>&lt;&amp;&gt; ${page.at(-1)}</NextContinuationToken>`
      : ''
  return answer(response, 200, `<ListBucketResult>${entries.join('')}${next}</ListBucketResult>`)
}

function answer(response: ServerResponse, status: number, text = ''): ServerResponse {
  response.writeHead(status, { 'content-type': 'application/xml' })
  return response.end(text)
}

const sha256Of = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const hmac = (secret: Buffer | string, text: string) =>
  createHmac('sha256', secret).update(text).digest()

/** AWS Signature Version 4, written from its description and apart from the library under test. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    )
  if (!parts) return false
  const [, id, day = '', region, signed = '', signature] = parts
  const payload = String(request.headers['x-amz-content-sha256'])
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256Of(body)) return false
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const parameters = [...new URLSearchParams(query)]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
  const headers = signed.split(';').map((name) => `${name}:${request.headers[name]}\n`)
  const canonical = [
    ...[request.method, path, parameters.join('&'), headers.join(''), signed, payload],
  ].join('\n')
  const scope = `${day}/${key.region}/s3/aws4_request`
  const text = `AWS4-HMAC-SHA256\n${request.headers['x-amz-date']}\n${scope}\n${sha256Of(canonical)}`
  const signing = [key.region, 's3', 'aws4_request'].reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    hmac(`AWS4${key.secret}`, day),
  )
  return id === key.id && region === key.region && signature === hmac(signing, text).toString('hex')
}
