import { createOf, takeBack } from '#client/db/operations.ts'
import { putReportBack, takeReport } from '#client/db/reports.ts'
import { newOperation } from './newOperation.ts'
import type { ActionPorts } from './ports.ts'
import type { UndoKeeper } from './undoKeeper.ts'

type Ports = Pick<ActionPorts, 'db' | 'now' | 'newId' | 'sha256' | 'patienceMs' | 'wake'> & {
  readonly undoKeeper: UndoKeeper
}

/** Gone from the device at once; the endpoint is told where it may have the report. */
export const createDeleteReport =
  (ports: Ports) =>
  async (reportId: string): Promise<void> => {
    const { db, now, undoKeeper } = ports
    const report = await db.reports.get(reportId)
    if (!report) return
    const create = await createOf(db, reportId)
    const neverLeft = create !== undefined && create.state !== 'received' && create.attempts === 0
    const { city, receipt } = report
    const farewell =
      neverLeft || report.gone
        ? undefined
        : await newOperation(ports, {
            kind: 'report.delete',
            city,
            report_id: reportId,
            payload: { report_id: reportId, receipt },
            hold: ports.patienceMs(),
          })
    const whole = await takeReport(db, reportId, farewell)
    if (!whole) return
    undoKeeper.offer('report_deleted', reportId, async () => {
      const stillHere = !farewell || (await takeBack(db, farewell.id, now()))
      if (stillHere) await putReportBack(db, whole)
    })
    ports.wake()
  }
