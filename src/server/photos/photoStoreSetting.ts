import { err, ok, type Result } from '#domain/result.ts'

/** Where photos lie, as the environment says it. */
export type PhotoStoreSetting =
  | { readonly kind: 'disk' }
  | {
      readonly kind: 's3'
      /** Of the bucket, with the folder in it when there is one; ends without a slash. */
      readonly url: string
      readonly region: string
      readonly keyId: string
      readonly secret: string
    }

interface Variables {
  readonly PHOTO_STORE: string
  readonly S3_REGION?: string | undefined
  readonly S3_ACCESS_KEY_ID?: string | undefined
  readonly S3_SECRET_ACCESS_KEY?: string | undefined
}

interface Missing {
  readonly variable: string
  readonly remedy: string
}

/** Stores of one's own mostly have no regions and take the first one's name. */
const commonRegion = 'us-east-1'

/**
 * `disk`; `https://host/bucket[/folder]` for any object store that speaks S3; or
 * `s3://bucket[/folder]` for the one in the named region of Amazon.
 */
export function readPhotoStoreSetting(
  variables: Variables,
): Result<PhotoStoreSetting, readonly Missing[]> {
  const { PHOTO_STORE, S3_REGION } = variables
  if (PHOTO_STORE === 'disk') return ok({ kind: 'disk' })
  const missing: Missing[] = []
  const need = (variable: keyof Variables, what: string) => {
    const value = variables[variable]
    if (!value) missing.push({ variable, remedy: `must be set: ${what}` })
    return value ?? ''
  }
  const keyId = need('S3_ACCESS_KEY_ID', 'the name of the key for PHOTO_STORE')
  const secret = need('S3_SECRET_ACCESS_KEY', 'the secret of the key for PHOTO_STORE')
  const isAmazon = PHOTO_STORE.startsWith('s3://')
  const region = isAmazon
    ? need('S3_REGION', 'the region of the bucket, like eu-central-1')
    : (S3_REGION ?? commonRegion)
  if (missing.length > 0) return err(missing)
  const url = PHOTO_STORE.replace(/\/+$/, '').replace(
    's3://',
    `https://s3.${region}.amazonaws.com/`,
  )
  return ok({ kind: 's3', url, region, keyId, secret })
}
