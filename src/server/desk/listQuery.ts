import * as v from 'valibot'
import { type Handling, HandlingSchema } from '#domain/handling.ts'
import { LatSchema, LongSchema } from '#domain/place.ts'
import { err, ok, type Result } from '#domain/result.ts'
import type { FieldError } from '../http/problem.ts'
import { cleanText } from '../sync/cleanText.ts'

export interface ListQuery {
  readonly handling: readonly Handling[]
  readonly serviceCode?: string
  readonly words: string
  readonly unpublished: boolean
  readonly unread: boolean
  /** west, south, east, north */
  readonly bbox?: readonly [number, number, number, number]
  readonly limit: number
  readonly after?: Mark
}

/** Where a page ended: what nobody has opened comes first, then what came in last. */
export interface Mark {
  readonly unread: number
  readonly at: string
  readonly id: string
}

const MarkSchema = v.object({
  unread: v.picklist([0, 1]),
  at: v.pipe(v.string(), v.maxLength(40)),
  id: v.pipe(v.string(), v.maxLength(64)),
})

export const writeMark = (mark: Mark): string =>
  Buffer.from(JSON.stringify(mark)).toString('base64url')

const remedies: Readonly<Record<string, string>> = {
  city: 'names a city that you work for',
  handling: 'lists states: received, in_progress, done, declined, withdrawn',
  service_code: 'is the code of one category',
  q: 'has at most 100 characters',
  unpublished: 'is 1, or is left out',
  unread: 'is 1, or is left out',
  bbox: 'is west,south,east,north in degrees, like 8.7,50.0,8.9,50.2',
  limit: 'is a whole number from 1 to 200',
  cursor: 'is the "next" of an answer to the same query',
}

const toNumbers = v.pipe(
  v.string(),
  v.regex(/^-?\d{1,3}(\.\d{1,20})?(,-?\d{1,3}(\.\d{1,20})?){3}$/),
  v.transform((text) => text.split(',').map(Number)),
)
const BboxSchema = v.pipe(
  toNumbers,
  v.strictTuple([LongSchema, LatSchema, LongSchema, LatSchema]),
  v.check(([west, south, east, north]) => west <= east && south <= north),
)
const FlagSchema = v.optional(v.literal('1'))

const QuerySchema = v.strictObject({
  city: v.string(),
  handling: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(100),
      v.transform((text) => [...new Set(text.split(','))]),
      v.array(HandlingSchema),
    ),
    'received,in_progress',
  ),
  service_code: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  unpublished: FlagSchema,
  unread: FlagSchema,
  bbox: v.optional(BboxSchema),
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/),
      v.transform(Number),
      v.number(),
      v.minValue(1),
      v.maxValue(200),
    ),
    '50',
  ),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(300), v.transform(unpacked), MarkSchema)),
})

/** All that is wrong with a query at once, each with its parameter and what to write instead. */
export function readListQuery(params: URLSearchParams): Result<ListQuery, readonly FieldError[]> {
  const parsed = v.safeParse(QuerySchema, Object.fromEntries(params))
  if (!parsed.success) {
    const fields = new Set(parsed.issues.map((issue) => String(issue.path?.[0]?.key ?? '')))
    return err([...fields].slice(0, 20).map((field) => ({ field, detail: remedyFor(field) })))
  }
  const { handling, service_code, q, unpublished, unread, bbox, limit, cursor } = parsed.output
  return ok({
    handling,
    words: cleanText(q),
    unpublished: unpublished === '1',
    unread: unread === '1',
    limit,
    ...(service_code === undefined ? {} : { serviceCode: cleanText(service_code) }),
    ...(bbox ? { bbox } : {}),
    ...(cursor ? { after: cursor } : {}),
  })
}

const remedyFor = (field: string): string =>
  remedies[field] ?? `is not known: use ${Object.keys(remedies).join(', ')}`

function unpacked(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    // Not one of ours: the schema behind this refuses it.
    return undefined
  }
}
