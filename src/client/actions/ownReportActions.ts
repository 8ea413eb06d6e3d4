import { createAddToReport, createReopenReport } from './addToReport.ts'
import { createDeleteReport } from './deleteReport.ts'
import { createDropOperation } from './dropOperation.ts'
import { createFollowReport } from './followReport.ts'
import { createMendReport } from './mendReport.ts'
import { createOwnPhoto } from './ownPhoto.ts'
import type { ActionPorts } from './ports.ts'
import type { UndoKeeper } from './undoKeeper.ts'
import { createWithdrawReport } from './withdrawReport.ts'

/** What somebody does to a report that is sent or refused: loaded with the first tap on any. */
export function createOwnReportActions(ports: ActionPorts & { readonly undoKeeper: UndoKeeper }) {
  const deleteReport = createDeleteReport(ports)
  return {
    addToReport: createAddToReport(ports),
    reopenReport: createReopenReport(ports),
    deleteReport,
    withdrawReport: createWithdrawReport({ ...ports, deleteReport }),
    mendReport: createMendReport(ports),
    dropOperation: createDropOperation(ports),
    followReport: createFollowReport(ports),
    ownPhoto: createOwnPhoto(ports),
  }
}
