import { addDraft } from '#client/db/drafts.ts'
import type { DraftKeeper } from './draftKeeper.ts'
import type { ActionPorts } from './ports.ts'
import { emptyDraft } from './startDraft.ts'

type Ports = Pick<ActionPorts, 'db' | 'now' | 'newId'> & { readonly keeper: DraftKeeper }

/** The next of a round: category, contact and answers stay; photo, place and words are new. */
export const createAgainHere =
  ({ db, now, newId, keeper }: Ports) =>
  async (reportId: string): Promise<string> => {
    const report = await db.reports.get(reportId)
    const round_id = report?.round_id ?? reportId
    const payload = report?.payload
    const { service_code, attributes } = payload ?? {}
    const draft = {
      ...emptyDraft(newId(), report?.city ?? '', now(), {
        ...(service_code === undefined ? {} : { service_code }),
        ...(attributes === undefined ? {} : { attributes }),
      }),
      contact: payload?.contact ?? {},
      round_id,
    }
    await keeper.flush()
    await addDraft(db, draft)
    // The first of a round learns only now that it is one.
    if (report && report.round_id === undefined) await db.reports.update(reportId, { round_id })
    await keeper.show(draft)
    return draft.id
  }
