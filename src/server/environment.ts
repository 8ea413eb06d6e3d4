import * as v from 'valibot'
import { err, ok, type Result } from '#domain/result.ts'
import { type PhotoStoreSetting, readPhotoStoreSetting } from './photos/photoStoreSetting.ts'

export interface VariableProblem {
  readonly variable: string
  readonly remedy: string
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const flag = v.pipe(
  v.picklist(['0', '1', 'true', 'false'], 'is 1 or 0'),
  v.transform((word) => word === '1' || word === 'true'),
)
const address = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s/?#]+\/?$/, 'is an address without path, like https://melden.example'),
  v.transform((url) => url.replace(/\/$/, '')),
)
const wholeNumber = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, `is a whole number from ${min} to ${max}`),
    v.transform(Number),
    v.check((n) => n >= min && n <= max, `is a whole number from ${min} to ${max}`),
  )
const database = v.pipe(
  v.string(),
  v.regex(/^postgres(ql)?:\/\/\S+$/, 'is an address like postgres://user@host/database'),
)
const photoStore = v.pipe(
  v.string(),
  v.regex(
    /^(disk|s3:\/\/[^\s/?#]+(\/[^\s?#]*)?|https?:\/\/[^\s/?#@]+\/[^\s/?#][^\s?#]*)$/,
    'is disk, https://host/bucket, or s3://bucket',
  ),
)

/** All that can be set from outside; .env.example lists the same, with words. */
const EnvironmentSchema = v.object({
  PORT: v.optional(wholeNumber(0, 65535), '8080'),
  HOST: v.optional(text),
  DATA_DIR: v.optional(text, './data'),
  DATABASE_URL: v.optional(database),
  PHOTO_STORE: v.optional(photoStore, 'disk'),
  S3_REGION: v.optional(text),
  S3_ACCESS_KEY_ID: v.optional(text),
  S3_SECRET_ACCESS_KEY: v.optional(text),
  PUBLIC_URL: v.optional(address),
  CITIES_DIR: v.optional(text),
  CLIENT_DIR: v.optional(text),
  TRUST_PROXY: v.optional(wholeNumber(0, 10), '0'),
  LOG_LEVEL: v.optional(
    v.picklist(
      ['silent', 'error', 'warn', 'info', 'debug'],
      'is silent, error, warn, info or debug',
    ),
    'info',
  ),
  METRICS_TOKEN: v.optional(v.pipe(text, v.minLength(16, 'has at least 16 characters'))),
  DEMO: v.optional(flag, '1'),
  NODE_ENV: v.optional(text, 'production'),
  FAULT_CRASH: v.optional(
    v.picklist(['before_commit', 'after_commit'], 'is before_commit or after_commit'),
  ),
  FAULT_AFTER: v.optional(wholeNumber(0, 999_999_999), '0'),
})
export type Environment = v.InferOutput<typeof EnvironmentSchema> & {
  readonly photoStore: PhotoStoreSetting
}

const secrets = [
  'DATABASE_URL',
  'METRICS_TOKEN',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const

/**
 * Checks all variables at once. An empty one counts as not set, as in .env files. A secret may
 * stand in a file that NAME_FILE names, as container platforms hand them over.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): Result<Environment, readonly VariableProblem[]> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
  const problems: VariableProblem[] = []
  for (const name of secrets) {
    const path = set[`${name}_FILE`]
    if (path === undefined) continue
    try {
      set[name] = readFile(path).trim()
    } catch {
      // The reason is in the remedy; the system's words differ from machine to machine.
      problems.push({
        variable: `${name}_FILE`,
        remedy: `names a file that cannot be read: ${path}`,
      })
    }
  }
  const parsed = v.safeParse(EnvironmentSchema, set)
  if (!parsed.success) {
    for (const issue of parsed.issues) {
      problems.push({ variable: v.getDotPath(issue) ?? '', remedy: issue.message })
    }
    return err(problems)
  }
  const photoStore = readPhotoStoreSetting(parsed.output)
  if (!photoStore.ok) problems.push(...photoStore.error)
  return problems.length > 0 || !photoStore.ok
    ? err(problems)
    : ok({ ...parsed.output, photoStore: photoStore.value })
}
