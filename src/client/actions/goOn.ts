import { releaseHeld } from '#client/db/operations.ts'
import type { ActionPorts } from './ports.ts'
import type { UndoKeeper } from './undoKeeper.ts'

type Ports = Pick<ActionPorts, 'db' | 'now' | 'wake'> & { readonly undoKeeper: UndoKeeper }

/** The person has left what could be taken back: it goes out now. */
export const createGoOn =
  ({ db, now, undoKeeper, wake }: Ports) =>
  async (): Promise<void> => {
    undoKeeper.end()
    if ((await releaseHeld(db, now())) > 0) wake()
  }
