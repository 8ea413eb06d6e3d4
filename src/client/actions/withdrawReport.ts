import { createOf, queueOperation, takeBack } from '#client/db/operations.ts'
import { newOperation } from './newOperation.ts'
import type { ActionPorts } from './ports.ts'
import type { UndoKeeper } from './undoKeeper.ts'

type Ports = Pick<ActionPorts, 'db' | 'now' | 'newId' | 'sha256' | 'patienceMs' | 'wake'> & {
  readonly undoKeeper: UndoKeeper
  readonly deleteReport: (reportId: string) => Promise<void>
}

/** The city keeps the report, closed on its reporter's word. What never left is simply deleted. */
export const createWithdrawReport =
  (ports: Ports) =>
  async (reportId: string, reason: string): Promise<void> => {
    const { db, now, undoKeeper } = ports
    const report = await db.reports.get(reportId)
    if (!report) return
    const create = await createOf(db, reportId)
    if (create?.attempts === 0 && create.state !== 'received') {
      await ports.deleteReport(reportId)
      return
    }
    const { city, receipt } = report
    const operation = await newOperation(ports, {
      kind: 'report.withdraw',
      city,
      report_id: reportId,
      payload: { report_id: reportId, receipt, description: reason.trim() },
      hold: ports.patienceMs(),
    })
    await queueOperation(db, operation)
    undoKeeper.offer('withdrawn', reportId, () => takeBack(db, operation.id, now()))
    ports.wake()
  }
