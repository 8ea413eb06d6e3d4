import type { Handling } from '#domain/handling.ts'
import type { ReportRow } from '../storage/reportRow.ts'
import type { Row, Sql, SqlValue } from '../storage/sql.ts'
import { type ListQuery, type Mark, writeMark } from './listQuery.ts'

export interface EntryPage {
  readonly rows: readonly ReportRow[]
  readonly next?: string
}

/**
 * So many reports are looked at for one page, however few fit: the cost of a page has a limit, and
 * a rare word among a million reports is found over several pages.
 */
export const windowSize = 4000

const order = 'desk_unread DESC, received_at DESC, id DESC'

/** One page of a city's reports, what nobody has opened first. Each state walks the same index. */
export async function findEntries(sql: Sql, city: string, query: ListQuery): Promise<EntryPage> {
  const exact = await byNumber(sql, city, query)
  if (exact) return { rows: [exact] }
  const ends = await Promise.all(
    query.handling.map(async (handling) =>
      looksThrough(query) ? windowEnd(sql, city, handling, query.after) : undefined,
    ),
  )
  const end = ends.filter((mark) => mark !== undefined).sort(newestFirst)[0]
  const parts = await Promise.all(
    query.handling.map((handling) => rowsIn(sql, city, handling, query, end)),
  )
  const all = parts.flat().sort((a, b) => newestFirst(markOf(a), markOf(b)))
  const rows = all.slice(0, query.limit)
  const last = rows.at(-1)
  if (all.length > rows.length && last) return { rows, next: writeMark(markOf(last)) }
  return end ? { rows, next: writeMark(end) } : { rows }
}

/** A whole number leads to its report, whatever else is filtered. */
async function byNumber(
  sql: Sql,
  city: string,
  { words }: ListQuery,
): Promise<ReportRow | undefined> {
  if (!/^[a-z]{1,4}-\d{4}-\d{1,12}$/i.test(words)) return undefined
  const [row] = await sql.all<ReportRow>('SELECT * FROM reports WHERE city = ? AND number = ?', [
    city,
    words.toUpperCase(),
  ])
  return row
}

/** Without a filter the first rows of the index are the page. */
const looksThrough = ({ words, serviceCode, unpublished, bbox }: ListQuery): boolean =>
  words !== '' || serviceCode !== undefined || unpublished || bbox !== undefined

type MarkRow = Row & {
  readonly desk_unread: number
  readonly received_at: string
  readonly id: string
}

const markOf = ({ desk_unread, received_at, id }: MarkRow): Mark => ({
  unread: desk_unread,
  at: received_at,
  id,
})

function newestFirst(a: Mark, b: Mark): number {
  if (a.unread !== b.unread) return b.unread - a.unread
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0
}

const before = ({ unread, at, id }: Mark): readonly SqlValue[] => [unread, at, id]

async function windowEnd(
  sql: Sql,
  city: string,
  handling: Handling,
  after: Mark | undefined,
): Promise<Mark | undefined> {
  const [row] = await sql.all<MarkRow>(
    `SELECT desk_unread, received_at, id FROM reports WHERE city = ? AND handling = ?
       ${after ? 'AND (desk_unread, received_at, id) < (?, ?, ?)' : ''}
     ORDER BY ${order} LIMIT 1 OFFSET ?`,
    [city, handling, ...(after ? before(after) : []), windowSize - 1],
  )
  return row && markOf(row)
}

function rowsIn(
  sql: Sql,
  city: string,
  handling: Handling,
  query: ListQuery,
  end: Mark | undefined,
): Promise<readonly ReportRow[]> {
  const conditions = ['city = ?', 'handling = ?']
  const params: SqlValue[] = [city, handling]
  const where = (condition: string, ...values: readonly SqlValue[]) => {
    conditions.push(condition)
    params.push(...values)
  }
  const { after, serviceCode, unpublished, unread, bbox, words, limit } = query
  if (after) where('(desk_unread, received_at, id) < (?, ?, ?)', ...before(after))
  if (end) where('(desk_unread, received_at, id) >= (?, ?, ?)', ...before(end))
  if (unread) where('desk_unread = 1')
  // The plus keeps the other indices out: only one of them has the order of the list.
  if (serviceCode !== undefined) where(`service_code || '' = ?`, serviceCode)
  if (unpublished) where('+public = 0')
  if (bbox) {
    where('+lat >= ? AND +lat <= ?', bbox[1], bbox[3])
    where('+long >= ? AND +long <= ?', bbox[0], bbox[2])
  }
  if (words !== '') {
    const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    const columns = ['number', 'address', 'place_description', 'description']
    where(
      `(${columns.map((column) => `LOWER(${column}) LIKE ? ESCAPE '\\'`).join(' OR ')})`,
      ...columns.map(() => pattern),
    )
  }
  return sql.all<ReportRow>(
    `SELECT * FROM reports WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ?`,
    [...params, limit + 1],
  )
}
