import { HandlingSchema } from '#domain/handling.ts'
import type { Count, DeskList } from '#protocol/desk.ts'
import type { Sql } from '../storage/sql.ts'

/** Counting stops here: "über 1.000" is all that a person needs to know. */
export const countLimit = 1000

/** So many open reports are looked at where the index cannot jump to those that count. */
const lookedAt = 5 * countLimit

const open = `handling IN ('received', 'in_progress')`

/** How many reports stand behind each filter of the list. Costs the same for any number of them. */
export async function countEntries(
  sql: Sql,
  city: string,
): Promise<NonNullable<DeskList['counts']>> {
  const upTo = async (condition: string, ...params: readonly string[]): Promise<Count> => {
    const [row] = await sql.all<{ count: number }>(
      `SELECT COUNT(*) AS count FROM
         (SELECT 1 FROM reports WHERE city = ? AND ${condition} LIMIT ?) AS part`,
      [city, ...params, countLimit + 1],
    )
    const count = row?.count ?? 0
    return { count: Math.min(count, countLimit), atLeast: count > countLimit }
  }
  const handling: Record<string, Count> = {}
  for (const state of HandlingSchema.options) handling[state] = await upTo('handling = ?', state)
  const codes = await sql.all<{ service_code: string; count: number }>(
    `SELECT service_code, COUNT(*) AS count FROM
       (SELECT service_code FROM reports WHERE city = ? AND ${open} LIMIT ?) AS part
     GROUP BY service_code`,
    [city, lookedAt],
  )
  const [hidden] = await sql.all<{ hidden: number; total: number }>(
    `SELECT COALESCE(SUM(1 - public), 0) AS hidden, COUNT(*) AS total FROM
       (SELECT public FROM reports WHERE city = ? AND ${open} LIMIT ?) AS part`,
    [city, lookedAt],
  )
  return {
    handling,
    service_code: Object.fromEntries(codes.map((row) => [row.service_code, row.count])),
    unread: await upTo(`${open} AND desk_unread = 1`),
    unpublished: { count: hidden?.hidden ?? 0, atLeast: hidden?.total === lookedAt },
  }
}
