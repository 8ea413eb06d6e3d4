import { keepReceipt } from '#client/db/answers.ts'
import { forgetLab, noteOutcomeSeen } from '#client/db/labs.ts'
import { retryAnswers } from '#client/db/mediaQueue.ts'
import { createLabNet } from '#client/net/labs.ts'
import { createFinishAnswer, createTakeBack } from './finishAnswer.ts'
import { createLabJoin } from './labJoin.ts'
import { createLabKiosk } from './labKiosk.ts'
import { dayOf, type LabPorts } from './labPorts.ts'
import { createLabResults } from './labResults.ts'
import { createLabSeat } from './labSeat.ts'
import { createLabTransfer } from './labTransfer.ts'
import type { LabVerbs } from './labVerbs.ts'
import type { ActionPorts } from './ports.ts'
import { createWatchLabs } from './watchLabs.ts'

/** Joins the verbs of workshops and surveys; loaded with the first of them. */
export function createLabActions(actionPorts: ActionPorts): LabVerbs {
  const ports: LabPorts = { ...actionPorts, net: createLabNet(actionPorts.http) }
  const { db, now } = ports
  return {
    watchLabs: createWatchLabs(ports),
    ...createLabJoin(ports),
    ...createLabSeat(ports),
    ...createLabTransfer(ports),
    ...createLabResults(ports),
    finishAnswer: createFinishAnswer(ports),
    takeBack: createTakeBack(ports),
    forgetLab: (labId) => forgetLab(db, labId),
    ...createLabKiosk(ports),
    seeOutcome: (labId, outcome) => noteOutcomeSeen(db, labId, outcome),
    keepReceipt: (labId, receipt) => keepReceipt(db, labId, { ...receipt, day: dayOf(now()) }),
    async retryAnswers(labId) {
      const count = await retryAnswers(db, labId)
      ports.wake()
      return count
    },
  }
}
