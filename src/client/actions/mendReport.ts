import { mendRejected } from '#client/db/reports.ts'
import { draftFromReport } from './draftFromReport.ts'
import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'db' | 'now' | 'newId'>

/** A refused report becomes a draft under a new id: the endpoint may remember the old one. */
export const createMendReport =
  ({ db, now, newId }: Ports) =>
  async (reportId: string): Promise<string> => {
    const id = newId()
    const done = await mendRejected(db, reportId, (report, photos, added) => {
      const draft = draftFromReport({ ...report, id }, photos, now(), 'review')
      const words = added.flatMap(({ payload }) =>
        'description' in payload && payload.description ? [payload.description] : [],
      )
      return { ...draft, description: [draft.description, ...words].filter(Boolean).join('\n\n') }
    })
    return done ? id : reportId
  }
