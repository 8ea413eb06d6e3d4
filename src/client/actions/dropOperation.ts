import { dropRefused } from '#client/db/operations.ts'
import type { ActionPorts } from './ports.ts'

/** Gives up a refused addition, withdrawal, or photo; the report itself stays. */
export const createDropOperation =
  ({ db }: Pick<ActionPorts, 'db'>) =>
  (operationId: string): Promise<void> =>
    dropRefused(db, operationId)
