import * as v from 'valibot'
import { err, ok, type Result } from '#domain/result.ts'

/** What is asked of GET Service Requests, all times in ISO 8601 with Z. */
export interface RequestQuery {
  /** Named ones leave all other arguments aside. */
  readonly numbers: readonly string[]
  readonly serviceCodes: readonly string[]
  readonly closed?: boolean
  readonly from: string
  readonly until: string
  readonly updatedAfter?: string
  readonly updatedBefore?: string
  readonly page: number
  readonly pageSize: number
  readonly extensions: boolean
}

const dayMs = 86_400_000
const maxSpanMs = 90 * dayMs
const usualPageSize = 100
const maxPageSize = 1000
const maxPage = 1000
const TimeSchema = v.pipe(v.string(), v.isoTimestamp())

/** Unknown arguments are left alone, as the standard's clients send api_key and the like. */
export function readRequestQuery(
  params: URLSearchParams,
  nowMs: number,
): Result<RequestQuery, readonly string[]> {
  const wrong: string[] = []
  const time = (name: string) => readTime(params, name, wrong)
  const start = time('start_date')
  const end = time('end_date')
  const until = end ?? (start === undefined ? nowMs : start + maxSpanMs)
  const from = start ?? until - maxSpanMs
  if (from > until) wrong.push('start_date lies after end_date')
  if (until - from > maxSpanMs) wrong.push('start_date and end_date span at most 90 days')
  const updatedAfter = time('updated_after')
  const updatedBefore = time('updated_before')
  const words = new Set(listOf(params, 'status'))
  if ([...words].some((word) => word !== 'open' && word !== 'closed')) {
    wrong.push('status is open, closed, or open,closed')
  }
  const query: RequestQuery = {
    numbers: listOf(params, 'service_request_id'),
    serviceCodes: listOf(params, 'service_code'),
    ...(words.size === 1 ? { closed: words.has('closed') } : {}),
    from: iso(from),
    until: iso(until),
    ...(updatedAfter === undefined ? {} : { updatedAfter: iso(updatedAfter) }),
    ...(updatedBefore === undefined ? {} : { updatedBefore: iso(updatedBefore) }),
    page: readNumber(params, 'page', { usual: 1, max: maxPage }, wrong),
    pageSize: readNumber(params, 'page_size', { usual: usualPageSize, max: maxPageSize }, wrong),
    extensions: params.get('extensions') === 'true',
  }
  if (query.numbers.length > 100) wrong.push('service_request_id names at most 100 reports')
  if (query.serviceCodes.length > 50) wrong.push('service_code names at most 50 codes')
  return wrong.length > 0 ? err(wrong) : ok(query)
}

/** Years that no calendar has would make no valid ISO text. */
const iso = (ms: number) => new Date(Math.min(Math.max(ms, 0), 4e12)).toISOString()

const listOf = (params: URLSearchParams, name: string): readonly string[] =>
  (params.get(name) ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 64))
    .filter(Boolean)

function readTime(params: URLSearchParams, name: string, wrong: string[]): number | undefined {
  const text = params.get(name)
  if (text === null || text === '') return undefined
  const ms = Date.parse(text)
  if (v.is(TimeSchema, text) && Number.isFinite(ms)) return ms
  wrong.push(`${name} is a time with zone, like 2026-05-01T09:30:00Z`)
  return undefined
}

function readNumber(
  params: URLSearchParams,
  name: string,
  { usual, max }: { usual: number; max: number },
  wrong: string[],
): number {
  const text = params.get(name)
  if (text === null || text === '') return usual
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= max) return number
  wrong.push(`${name} is a whole number from 1 to ${max}`)
  return usual
}
