import { type PublicRow, publicColumnList } from '../storage/reportRow.ts'
import type { Sql, SqlValue } from '../storage/sql.ts'
import { type PageMark, type ReportQuery, writeMark } from './reportQuery.ts'

export interface ReportPage {
  readonly rows: readonly PublicRow[]
  /** The cursor of the next page; undefined on the last one. */
  readonly next?: string
}

/**
 * One page of a city's public reports. Pages are walked by key, so the thousandth costs what the
 * first did: by place inside of a bounding box (the index ends the search early), else newest first.
 */
export async function findReports(sql: Sql, city: string, query: ReportQuery): Promise<ReportPage> {
  const { bbox, limit } = query
  const { conditions, params } = searchOf(city, query)
  const rows = await sql.all<PublicRow>(
    `SELECT ${publicColumnList} FROM reports WHERE ${conditions.join(' AND ')}
     ORDER BY ${bbox ? 'lat, long, id' : 'seq DESC'} LIMIT ?`,
    [...params, limit + 1],
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const isLast = rows.length <= limit || !last
  return isLast ? { rows: page } : { rows: page, next: writeMark(markOf(last, bbox !== undefined)) }
}

function searchOf(city: string, query: ReportQuery) {
  const conditions = ['city = ?', 'public = 1']
  const params: SqlValue[] = [city]
  const where = (condition: string, ...values: readonly SqlValue[]) => {
    conditions.push(condition)
    params.push(...values)
  }
  const { bbox, closed, serviceCodes, updatedAfter, words, after } = query
  if (bbox) {
    // From where the last page ended: else each page would walk over all those before it.
    where('lat >= ? AND lat <= ?', after?.by === 'place' ? after.lat : bbox[1], bbox[3])
    where('long >= ? AND long <= ?', bbox[0], bbox[2])
  }
  if (closed !== undefined) where('closed = ?', closed ? 1 : 0)
  if (serviceCodes.length > 0) {
    where(`service_code IN (${serviceCodes.map(() => '?').join(',')})`, ...serviceCodes)
  }
  if (updatedAfter !== undefined) where('updated_at > ?', updatedAfter)
  if (words !== '') where(wordsCondition, ...Array<string>(3).fill(patternOf(words)))
  if (after?.by === 'seq') where('seq < ?', after.seq)
  if (after?.by === 'place') where('(lat, long, id) > (?, ?, ?)', after.lat, after.long, after.id)
  return { conditions, params }
}

const wordsCondition = `(LOWER(number) LIKE ? ESCAPE '\\' OR LOWER(address) LIKE ? ESCAPE '\\'
  OR (text_public = 1 AND LOWER(COALESCE(description_public, description)) LIKE ? ESCAPE '\\'))`

const patternOf = (words: string) => `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

const markOf = ({ seq, lat, long, id }: PublicRow, byPlace: boolean): PageMark =>
  byPlace ? { by: 'place', lat: lat ?? 0, long: long ?? 0, id } : { by: 'seq', seq }
