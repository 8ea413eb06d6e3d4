import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { listObjects } from './listObjects.ts'
import type { PhotoStore, PhotoVersion } from './photoStore.ts'
import type { PhotoStoreSetting } from './photoStoreSetting.ts'

interface S3Ports {
  readonly fetch: (request: Request) => Promise<Response>
  /** How long the store may take for one answer. */
  readonly timeoutMs: number
  /** Makes names for the object that tries the store out. */
  readonly newName: () => string
}

/** Why a store cannot be used as it is set. */
export type S3Trial =
  | { readonly kind: 'works' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly status: number }

export interface S3PhotoStore extends PhotoStore {
  /** Writes, finds and removes one small object. Never rejects. */
  tryOut(): Promise<S3Trial>
}

/** An answer that is none of those expected; what a photo needs is not proven. */
class StoreRefusal extends Error {
  readonly status: number
  constructor(what: string, status: number) {
    super(`the photo store answered ${status} to ${what}`)
    this.status = status
  }
}

/** One folder a version, so that the masters can be listed without the others. */
const nameOf = (sha256: string, version: PhotoVersion) =>
  `${version}/${sha256}${version === 'master' ? '' : '.jpg'}`
const mastersFolder = 'master/'
const hashHeader = 'x-amz-meta-sha256'

/** An object store that speaks S3, addressed as host/bucket/folder. */
export function createS3PhotoStore(
  { url, region, keyId, secret }: Extract<PhotoStoreSetting, { kind: 's3' }>,
  { fetch, timeoutMs, newName }: S3Ports,
): S3PhotoStore {
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, region },
    service: 's3',
  })
  const ask: AskStore = async (method, address, init = {}) =>
    fetch(await client.sign(address, { method, ...init, signal: AbortSignal.timeout(timeoutMs) }))
  const write = (name: string, bytes: Uint8Array) => putProven(ask, `${url}/${name}`, bytes)
  const remove = (name: string) => removeObject(ask, `${url}/${name}`)
  return {
    put: (sha256, version, bytes) => write(nameOf(sha256, version), bytes),
    get: (sha256, version) => getObject(ask, `${url}/${nameOf(sha256, version)}`),
    async remove(sha256) {
      for (const version of ['thumb', 'full', 'master'] as const) {
        await remove(nameOf(sha256, version))
      }
    },
    async *olderThan(before) {
      for await (const { name, at } of listObjects(ask, url, mastersFolder)) {
        if (at < before) yield name.slice(mastersFolder.length)
      }
    },
    async isReady() {
      return (await tryOut(() => headObject(ask, `${url}/ready`))).kind === 'works'
    },
    tryOut: () =>
      tryOut(async () => {
        const name = `trial/${newName()}`
        await write(name, new TextEncoder().encode('Stadtlabor'))
        await remove(name)
      }),
  }
}

export type AskStore = (
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE',
  address: string,
  init?: { headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> },
) => Promise<Response>

/**
 * Resolves only when the store itself shows the object with these bytes' length and hash: a proxy
 * or a store under repair can say 200 and keep nothing.
 */
async function putProven(ask: AskStore, address: string, bytes: Uint8Array): Promise<void> {
  const body = new Uint8Array(bytes)
  const sha256 = createHash('sha256').update(body).digest('hex')
  // Signed with their hash, so that bytes that break on the way are refused by the store.
  const headers = { 'x-amz-content-sha256': sha256, [hashHeader]: sha256 }
  const put = await ask('PUT', address, { headers, body })
  await put.body?.cancel()
  if (!put.ok) throw new StoreRefusal('PUT', put.status)
  const there = await headObject(ask, address)
  const isWhole =
    there?.get('content-length') === `${body.byteLength}` && there.get(hashHeader) === sha256
  if (!isWhole) throw new StoreRefusal('HEAD after PUT', there ? 200 : 404)
}

async function headObject(ask: AskStore, address: string): Promise<Headers | undefined> {
  const { status, headers } = await ask('HEAD', address)
  if (status === 404) return undefined
  if (status !== 200) throw new StoreRefusal('HEAD', status)
  return headers
}

async function getObject(ask: AskStore, address: string): Promise<Uint8Array | undefined> {
  const response = await ask('GET', address)
  if (response.ok) return new Uint8Array(await response.arrayBuffer())
  await response.body?.cancel()
  if (response.status === 404) return undefined
  throw new StoreRefusal('GET', response.status)
}

async function removeObject(ask: AskStore, address: string): Promise<void> {
  const { ok, status, body } = await ask('DELETE', address)
  await body?.cancel()
  if (!ok && status !== 404) throw new StoreRefusal('DELETE', status)
}

async function tryOut(deed: () => Promise<unknown>): Promise<S3Trial> {
  try {
    await deed()
    return { kind: 'works' }
  } catch (error) {
    if (error instanceof StoreRefusal) return { kind: 'refused', status: error.status }
    // No route, no such host, too slow, a broken certificate: the caller needs no more than that.
    return { kind: 'unreachable' }
  }
}
