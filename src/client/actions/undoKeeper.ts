import type { UndoOffer } from '#client/stores/state.ts'
import { nothing } from './nothing.ts'
import type { ActionPorts } from './ports.ts'

export interface UndoKeeper {
  /** Offers to take back the last thing done, for a while; a newer offer replaces it. */
  readonly offer: (what: UndoOffer['what'], id: string, restore: () => Promise<unknown>) => void
  readonly undo: () => Promise<void>
  /** The offer has been passed by. */
  readonly end: () => void
}

export function createUndoKeeper({
  stores,
  now,
  after,
  patienceMs,
}: Pick<ActionPorts, 'stores' | 'now' | 'after' | 'patienceMs'>): UndoKeeper {
  let restoreLast: (() => Promise<unknown>) | undefined
  let callOff: () => void = nothing

  const end = () => {
    callOff()
    restoreLast = undefined
    stores.mine.setState(({ undo: _, ...state }) => state, true)
  }

  return {
    end,
    offer: (what, id, restore) => {
      callOff()
      restoreLast = restore
      const at = now()
      const ms = patienceMs()
      stores.mine.setState({ undo: { what, id, at, until: at + ms } })
      callOff = after(ms, end)
    },
    undo: async () => {
      const restore = restoreLast
      end()
      await restore?.()
    },
  }
}
