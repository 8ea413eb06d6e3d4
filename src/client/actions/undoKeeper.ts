import type { UndoOffer } from '#client/stores/state.ts'
import { undoMs } from './newOperation.ts'
import { nothing } from './nothing.ts'
import type { ActionPorts } from './ports.ts'

export interface UndoKeeper {
  /** Offers to take back the last thing done, for ten seconds; a newer offer replaces it. */
  readonly offer: (what: UndoOffer['what'], id: string, restore: () => Promise<unknown>) => void
  readonly undo: () => Promise<void>
}

export function createUndoKeeper({
  stores,
  now,
  after,
}: Pick<ActionPorts, 'stores' | 'now' | 'after'>): UndoKeeper {
  let restoreLast: (() => Promise<unknown>) | undefined
  let callOff: () => void = nothing

  const end = () => {
    callOff()
    restoreLast = undefined
    stores.mine.setState(({ undo: _, ...state }) => state, true)
  }

  return {
    offer: (what, id, restore) => {
      callOff()
      restoreLast = restore
      stores.mine.setState({ undo: { what, id, until: now() + undoMs } })
      callOff = after(undoMs, end)
    },
    undo: async () => {
      const restore = restoreLast
      end()
      await restore?.()
    },
  }
}
