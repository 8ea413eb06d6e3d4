import type { Result } from '#domain/result.ts'
import type { OperationProblem } from '#protocol/problem.ts'
import type { LoadedCity } from '../cities.ts'
import type { CityState } from '../storage/cityState.ts'
import type { Sql } from '../storage/sql.ts'
import type { OperationRow } from './rememberAll.ts'

/** What an operation works with, inside of its transaction. */
export interface OperationContext {
  readonly sql: Sql
  readonly state: CityState
  readonly city: LoadedCity
  /** The endpoint's clock, ISO 8601: the only one that counts. */
  readonly at: string
  /** Files that no report needs any more, by SHA-256: removed after the commit. */
  readonly dropped: Set<string>
  /** Lines for the table of operations: written together, before the transaction ends. */
  readonly accepted: OperationRow[]
}

export interface Accepted {
  readonly reference: string
  readonly report_id: string
  /** Photos named in the payload whose bytes are not there yet. */
  readonly wanted_photos?: readonly string[]
}

export type Verdict = Result<Accepted, OperationProblem>
