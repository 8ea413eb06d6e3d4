import type { DraftKeeper } from './draftKeeper.ts'
import type { ActionPorts } from './ports.ts'

/** Back to a stored draft: its step, its words, its photos. */
export const createOpenDraft =
  ({ db, keeper }: Pick<ActionPorts, 'db'> & { readonly keeper: DraftKeeper }) =>
  async (id: string): Promise<boolean> => {
    await keeper.flush()
    const draft = await db.lasting(() => db.drafts.get(id))
    if (!draft) return false
    if (keeper.current()?.id !== id) await keeper.show(draft)
    return true
  }
