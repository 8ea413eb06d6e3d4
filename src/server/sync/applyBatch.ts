import type { OperationResult } from '#protocol/sync.ts'
import type { LoadedCity } from '../cities.ts'
import type { CityState } from '../storage/cityState.ts'
import type { Sql } from '../storage/sql.ts'
import { applyOperation, rejected } from './applyOperation.ts'
import type { OperationContext } from './context.ts'
import { lookUp } from './known.ts'
import { type Prepared, problem } from './prepare.ts'
import { rememberAll } from './rememberAll.ts'

export interface Batch {
  readonly city: LoadedCity
  readonly operations: readonly Prepared[]
  /** When the request came, ISO 8601. */
  readonly at: string
}

export interface Applied {
  readonly results: readonly OperationResult[]
  readonly dropped: ReadonlySet<string>
}

/**
 * The operations of one request, inside of a transaction. First all of them in one go; if the
 * database refuses one of them against all checks, again with a savepoint for each, so that only
 * the one is lost. Savepoints for all from the start would cost every request for one in a million.
 */
export async function applyBatch(
  sql: Sql,
  state: CityState,
  batch: Batch,
  isRefusal: (error: unknown) => boolean,
): Promise<Applied> {
  const before = { ...state }
  await sql.run('SAVEPOINT batch')
  try {
    const applied = await applyAll(sql, state, batch, applyOperation)
    await sql.run('RELEASE SAVEPOINT batch')
    return applied
  } catch (error) {
    if (!isRefusal(error)) throw error
    await sql.run('ROLLBACK TO SAVEPOINT batch')
    await sql.run('RELEASE SAVEPOINT batch')
    Object.assign(state, before)
    return applyAll(sql, state, batch, alone(isRefusal))
  }
}

async function applyAll(
  sql: Sql,
  state: CityState,
  { city, operations, at }: Batch,
  apply: typeof applyOperation,
): Promise<Applied> {
  const context: OperationContext = { sql, state, city, at, dropped: new Set(), accepted: [] }
  const known = await lookUp(sql, state.city, operations)
  const results: OperationResult[] = []
  for (const prepared of operations) results.push(await apply(context, prepared, known))
  await rememberAll(sql, context.accepted)
  return { results, dropped: context.dropped }
}

const alone =
  (isRefusal: (error: unknown) => boolean): typeof applyOperation =>
  async (context, prepared, known) => {
    const { sql, state } = context
    const before = { ...state }
    await sql.run('SAVEPOINT operation')
    try {
      const result = await applyOperation(context, prepared, known)
      await rememberAll(sql, context.accepted)
      await sql.run('RELEASE SAVEPOINT operation')
      return result
    } catch (error) {
      if (!isRefusal(error)) throw error
      await sql.run('ROLLBACK TO SAVEPOINT operation')
      await sql.run('RELEASE SAVEPOINT operation')
      Object.assign(state, before)
      context.accepted.length = 0
      return rejected(prepared, problem('', 'invalid', 'the database refuses this operation'))
    }
  }
