import type { ReportRow } from '../storage/reportRow.ts'
import type { Sql, SqlValue } from '../storage/sql.ts'
import type { RequestQuery } from './requestQuery.ts'

/** Newest first; only what is public. */
export async function findRequests(
  sql: Sql,
  city: string,
  query: RequestQuery,
): Promise<readonly ReportRow[]> {
  const narrowed = query.numbers.length > 0 ? [among('number', query.numbers)] : filters(query)
  const conditions = ['city = ?', 'public = 1', ...narrowed.map(({ condition }) => condition)]
  return sql.all<ReportRow>(
    `SELECT * FROM reports WHERE ${conditions.join(' AND ')}
     ORDER BY requested_datetime DESC, id DESC LIMIT ? OFFSET ?`,
    [
      city,
      ...narrowed.flatMap(({ values }) => values),
      query.pageSize,
      (query.page - 1) * query.pageSize,
    ],
  )
}

interface Filter {
  readonly condition: string
  readonly values: readonly SqlValue[]
}

const among = (column: string, values: readonly string[]): Filter => ({
  condition: `${column} IN (${values.map(() => '?').join(',')})`,
  values,
})

function filters({ from, until, ...query }: RequestQuery): readonly Filter[] {
  const { serviceCodes, closed, updatedAfter, updatedBefore } = query
  const when = (condition: string, value: SqlValue | undefined): readonly Filter[] =>
    value === undefined ? [] : [{ condition, values: [value] }]
  return [
    { condition: 'requested_datetime BETWEEN ? AND ?', values: [from, until] },
    ...(serviceCodes.length > 0 ? [among('service_code', serviceCodes)] : []),
    ...when('closed = ?', closed === undefined ? undefined : Number(closed)),
    ...when('updated_at > ?', updatedAfter),
    ...when('updated_at < ?', updatedBefore),
  ]
}
