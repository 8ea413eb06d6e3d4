import type { Database, Sql } from './sql.ts'

/** The counters of a city while a transaction holds its lock. */
export interface CityState {
  readonly city: string
  seq: number
  lastNumber: number
}

/** Gives each city its row of counters; known cities keep theirs. */
export async function addCities(sql: Sql, cities: Iterable<string>): Promise<void> {
  for (const city of cities) {
    await sql.run(
      'INSERT INTO city_state (city, seq, last_number) VALUES (?, 0, 0) ON CONFLICT DO NOTHING',
      [city],
    )
  }
}

/**
 * Reads the counters and holds the city's lock until the transaction ends (an update that changes
 * nothing is what all databases understand), so that change numbers appear in order to readers.
 */
export async function lockCity(sql: Sql, city: string): Promise<CityState> {
  const [row] = await sql.all<{ seq: number; last_number: number }>(
    'UPDATE city_state SET seq = seq WHERE city = ? RETURNING seq, last_number',
    [city],
  )
  if (!row) throw new Error(`city without counters: ${city}`)
  return { city, seq: row.seq, lastNumber: row.last_number }
}

export async function saveCity(sql: Sql, { city, seq, lastNumber }: CityState): Promise<void> {
  await sql.run('UPDATE city_state SET seq = ?, last_number = ? WHERE city = ?', [
    seq,
    lastNumber,
    city,
  ])
}

/** The change number of the newest change that readers can see. */
export async function headOf(sql: Sql, city: string): Promise<number> {
  const [row] = await sql.all<{ seq: number }>('SELECT seq FROM city_state WHERE city = ?', [city])
  return row?.seq ?? 0
}

/** One change outside of sync (desk, jobs, photos): transaction, lock and counters in one. */
export function inCity<T>(
  database: Database,
  city: string,
  work: (sql: Sql, state: CityState) => Promise<T>,
): Promise<T> {
  return database.transaction(async (sql) => {
    const state = await lockCity(sql, city)
    const value = await work(sql, state)
    await saveCity(sql, state)
    return value
  })
}
