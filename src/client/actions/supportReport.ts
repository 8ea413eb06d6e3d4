import { queueSupport, takeBack } from '#client/db/operations.ts'
import { newOperation } from './newOperation.ts'
import type { ActionPorts } from './ports.ts'
import type { UndoKeeper } from './undoKeeper.ts'

type Ports = Pick<ActionPorts, 'db' | 'now' | 'newId' | 'sha256' | 'patienceMs' | 'wake'> & {
  readonly undoKeeper: UndoKeeper
}

/** "Me too": once a report and device. */
export const createSupportReport =
  (ports: Ports) =>
  async (reportId: string): Promise<void> => {
    const { db, now, undoKeeper } = ports
    const report = await db.nearby.get(reportId)
    if (!report || (await db.supports.get(reportId))) return
    const { city } = report
    const operation = await newOperation(ports, {
      kind: 'report.support',
      city,
      report_id: reportId,
      payload: { report_id: reportId },
      hold: ports.patienceMs(),
    })
    await queueSupport(db, operation, { report_id: reportId, city, at: now() })
    undoKeeper.offer('supported', reportId, () => takeBack(db, operation.id, now()))
    ports.wake()
  }
