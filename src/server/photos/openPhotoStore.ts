import { err, ok, type Result } from '#domain/result.ts'
import { createDiskPhotoStore } from './diskPhotoStore.ts'
import type { PhotoStore } from './photoStore.ts'
import type { PhotoStoreSetting } from './photoStoreSetting.ts'
import { createS3PhotoStore } from './s3PhotoStore.ts'

interface OpenPorts {
  readonly dir: string
  readonly newName: () => string
  readonly fetch: (request: Request) => Promise<Response>
  readonly warn: (line: string) => void
}

const answerMs = 20_000

const remedies: Readonly<Record<number, string>> = {
  200: 'what it answers is not what an object store would say: see the address',
  301: 'the bucket is in another region: set S3_REGION',
  400: 'S3_REGION or the address is not what the store expects',
  403: 'the key may not write there: see S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY',
  404: 'there is no such bucket, or it does not keep what it takes',
}

/**
 * The store as set, tried out. A store that refuses is a mistake to mend before anybody sends a
 * photo; one that does not answer may come back, and reports can be taken until then.
 */
export async function openPhotoStore(
  setting: PhotoStoreSetting,
  { dir, newName, fetch, warn }: OpenPorts,
): Promise<Result<PhotoStore, readonly string[]>> {
  if (setting.kind === 'disk') return ok(createDiskPhotoStore(dir, newName))
  const store = createS3PhotoStore(setting, { fetch, newName, timeoutMs: answerMs })
  const trial = await store.tryOut()
  switch (trial.kind) {
    case 'works':
      return ok(store)
    case 'unreachable':
      warn(`PHOTO_STORE ${setting.url} does not answer; photos wait on the phones until it does`)
      return ok(store)
    case 'refused': {
      if (trial.status >= 500) {
        warn(`PHOTO_STORE ${setting.url} answers ${trial.status}; photos wait until it is well`)
        return ok(store)
      }
      const remedy = remedies[trial.status] ?? 'see the documentation of the store'
      return err([`PHOTO_STORE ${setting.url} answers ${trial.status}: ${remedy}`])
    }
  }
}
