import type { DraftStep } from '#client/db/schema.ts'
import type { DraftChange } from './actions.ts'
import type { DraftKeeper } from './draftKeeper.ts'

interface Ports {
  readonly keeper: DraftKeeper
}

export const createEditDraft =
  ({ keeper }: Ports) =>
  (change: DraftChange): void =>
    keeper.change(change)

export const createGoToStep =
  ({ keeper }: Ports) =>
  async (step: DraftStep): Promise<void> => {
    keeper.change({ step })
    await keeper.flush()
  }
