import { putDraftPhotoBack, takeDraftPhoto } from '#client/db/drafts.ts'
import type { DraftKeeper } from './draftKeeper.ts'
import type { ActionPorts } from './ports.ts'
import type { UndoKeeper } from './undoKeeper.ts'

type Ports = Pick<ActionPorts, 'db'> & {
  readonly keeper: DraftKeeper
  readonly undoKeeper: UndoKeeper
}

/** A thumb that slips must not cost a photo: it can be brought back for ten seconds. */
export const createRemovePhoto =
  ({ db, keeper, undoKeeper }: Ports) =>
  async (photoId: string): Promise<void> => {
    const draft = keeper.current()
    if (!draft) return
    const taken = await takeDraftPhoto(db, draft.id, photoId)
    await keeper.reloadPhotos()
    if (!taken) return
    undoKeeper.offer('photo_removed', draft.id, async () => {
      await putDraftPhotoBack(db, taken)
      await keeper.reloadPhotos()
    })
  }
