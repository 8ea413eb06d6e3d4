import { inCity } from '../storage/cityState.ts'
import type { Database } from '../storage/sql.ts'
import { emptyLab, findLab } from './labRow.ts'

/** On the day that a lab has named, its answers go, and their files with them. How many labs. */
export async function emptyOldLabs(
  database: Database,
  city: string,
  today: string,
  dropPhotos: (hashes: Iterable<string>) => Promise<number>,
): Promise<number> {
  const due = await database.read.all<{ id: string }>(
    'SELECT id FROM labs WHERE city = ? AND delete_on < ? AND emptied = 0 ORDER BY id LIMIT 100',
    [city, today],
  )
  for (const { id } of due) {
    const hashes = await inCity(database, city, async (sql) => {
      const row = await findLab(sql, city, id)
      // The facilitator may just have given it more time.
      return row && row.delete_on < today ? emptyLab(sql, city, id) : []
    })
    await dropPhotos(hashes)
  }
  return due.length
}
