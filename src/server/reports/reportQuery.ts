import * as v from 'valibot'
import { err, ok, type Result } from '#domain/result.ts'
import type { FieldError } from '../http/problem.ts'

export const maxReportsPerPage = 1000
const usualReportsPerPage = 100

export interface ReportQuery {
  /** west, south, east, north */
  readonly bbox?: readonly [number, number, number, number]
  readonly closed?: boolean
  readonly serviceCodes: readonly string[]
  readonly updatedAfter?: string
  readonly words: string
  readonly limit: number
  readonly after?: PageMark
}

/** The last report of the page before: by place where a bounding box was asked for, else by change. */
export type PageMark =
  | { readonly by: 'seq'; readonly seq: number }
  | { readonly by: 'place'; readonly lat: number; readonly long: number; readonly id: string }

const MarkSchema = v.variant('by', [
  v.object({ by: v.literal('seq'), seq: v.pipe(v.number(), v.integer()) }),
  v.object({ by: v.literal('place'), lat: v.number(), long: v.number(), id: v.string() }),
])

export const writeMark = (mark: PageMark): string =>
  Buffer.from(JSON.stringify(mark)).toString('base64url')

const known = ['bbox', 'status', 'service_code', 'updated_after', 'q', 'limit', 'cursor']

/** All that is wrong with a query at once, each with its parameter and what to write instead. */
export function readReportQuery(params: URLSearchParams): Result<ReportQuery, FieldError[]> {
  const problems: FieldError[] = []
  const wrong = (field: string, detail: string): undefined => {
    problems.push({ field, detail })
    return undefined
  }
  for (const name of new Set(params.keys())) {
    if (!known.includes(name)) wrong(name, `is not known: use ${known.join(', ')}`)
  }
  const text = (name: string) => params.get(name) ?? undefined
  const bbox = readBbox(text('bbox'), wrong)
  const query: ReportQuery = {
    ...given('bbox', bbox),
    ...given('closed', readStatus(text('status'), wrong)),
    ...given('updatedAfter', readTime(text('updated_after'), wrong)),
    ...given('after', readAfter(text('cursor'), bbox !== undefined, wrong)),
    serviceCodes: readCodes(text('service_code'), wrong),
    words: text('q')?.trim() ?? '',
    limit: readLimit(text('limit'), wrong) ?? usualReportsPerPage,
  }
  if (query.words.length > 100) wrong('q', 'has at most 100 characters')
  return problems.length > 0 ? err(problems) : ok(query)
}

const given = <K extends string, T>(name: K, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: T }

function readCodes(text: string | undefined, wrong: Wrong): readonly string[] {
  const codes = (text ?? '').split(',').filter((code) => code !== '')
  if (codes.length > 50) wrong('service_code', 'names at most 50 codes')
  return codes.map((code) => code.slice(0, 64))
}

type Wrong = (field: string, detail: string) => undefined

function readBbox(text: string | undefined, wrong: Wrong) {
  if (text === undefined) return undefined
  const [west, south, east, north, ...rest] = text.split(',').map(coordinate)
  const isComplete =
    west !== undefined && south !== undefined && east !== undefined && north !== undefined
  if (!isComplete || rest.length > 0 || ![west, south, east, north].every(Number.isFinite)) {
    return wrong('bbox', 'write west,south,east,north in degrees, like 8.7,50.0,8.9,50.2')
  }
  if (west > east || south > north || Math.abs(south) > 90 || Math.abs(north) > 90) {
    return wrong('bbox', 'the order is west,south,east,north, latitudes between -90 and 90')
  }
  return [west, south, east, north] as const
}

const coordinate = (text: string) =>
  /^-?\d{1,3}(\.\d{1,20})?$/.test(text) ? Number(text) : Number.NaN

function readStatus(text: string | undefined, wrong: Wrong): boolean | undefined {
  if (text === undefined) return undefined
  const words = new Set(text.split(','))
  if (![...words].every((word) => word === 'open' || word === 'closed')) {
    return wrong('status', 'is open, closed, or open,closed')
  }
  return words.size === 1 ? words.has('closed') : undefined
}

const TimeSchema = v.pipe(v.string(), v.isoTimestamp())

function readTime(text: string | undefined, wrong: Wrong): string | undefined {
  if (text === undefined) return undefined
  const time = Date.parse(text)
  if (!v.is(TimeSchema, text) || Number.isNaN(time)) {
    return wrong('updated_after', 'is a time with zone, like 2026-05-01T09:30:00Z')
  }
  return new Date(time).toISOString()
}

function readLimit(text: string | undefined, wrong: Wrong): number | undefined {
  if (text === undefined) return undefined
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (limit >= 1 && limit <= maxReportsPerPage) return limit
  return wrong('limit', `is a whole number from 1 to ${maxReportsPerPage}`)
}

function readAfter(text: string | undefined, byPlace: boolean, wrong: Wrong): PageMark | undefined {
  if (text === undefined) return undefined
  const mark = v.safeParse(MarkSchema, unpacked(text))
  if (mark.success && (mark.output.by === 'place') === byPlace) return mark.output
  return wrong('cursor', 'take it from the "next" of an answer to the same query')
}

function unpacked(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    // Not one of ours, which the caller says.
    return undefined
  }
}
