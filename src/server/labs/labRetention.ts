import { inCity } from '../storage/cityState.ts'
import type { Database } from '../storage/sql.ts'
import { emptyLab, findLab, type LabRow, labOf, updateLab } from './labRow.ts'

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

/** The evening after its last day a lab is closed, and results promised for then are shown. */
export async function closeEndedLabs(
  database: Database,
  city: string,
  today: string,
): Promise<number> {
  const hasEnded = (row: LabRow): boolean => {
    const { state, ends } = labOf(row)
    return state === 'open' && ends !== undefined && ends < today
  }
  const open = await database.read.all<LabRow>(
    `SELECT * FROM labs WHERE city = ? AND state = 'open' ORDER BY id`,
    [city],
  )
  const due = open.filter(hasEnded)
  for (const { id } of due) {
    await inCity(database, city, async (sql) => {
      const row = await findLab(sql, city, id)
      if (row && hasEnded(row)) await updateLab(sql, { ...labOf(row), state: 'closed' })
    })
  }
  return due.length
}
