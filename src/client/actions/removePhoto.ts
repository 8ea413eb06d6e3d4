import { removeDraftPhoto } from '#client/db/drafts.ts'
import type { DraftKeeper } from './draftKeeper.ts'
import type { ActionPorts } from './ports.ts'

export const createRemovePhoto =
  ({ db, keeper }: Pick<ActionPorts, 'db'> & { readonly keeper: DraftKeeper }) =>
  async (photoId: string): Promise<void> => {
    const draft = keeper.current()
    if (!draft) return
    await removeDraftPhoto(db, draft.id, photoId)
    await keeper.reloadPhotos()
  }
