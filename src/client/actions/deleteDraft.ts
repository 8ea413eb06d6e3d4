import { putDraftBack, takeDraft } from '#client/db/drafts.ts'
import type { DraftKeeper } from './draftKeeper.ts'
import type { ActionPorts } from './ports.ts'
import type { UndoKeeper } from './undoKeeper.ts'

type Ports = Pick<ActionPorts, 'db'> & {
  readonly keeper: DraftKeeper
  readonly undoKeeper: UndoKeeper
}

export const createDeleteDraft =
  ({ db, keeper, undoKeeper }: Ports) =>
  async (id: string): Promise<void> => {
    if (keeper.current()?.id === id) {
      await keeper.flush()
      keeper.close()
    }
    const whole = await takeDraft(db, id)
    if (whole) undoKeeper.offer('draft_deleted', id, () => putDraftBack(db, whole))
  }
