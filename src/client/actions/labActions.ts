import { forgetLab, labById, setKiosk } from '#client/db/labs.ts'
import { retryAnswers } from '#client/db/mediaQueue.ts'
import { createLabNet } from '#client/net/labs.ts'
import { createFinishAnswer, createTakeBack } from './finishAnswer.ts'
import { createLabJoin } from './labJoin.ts'
import type { LabPorts } from './labPorts.ts'
import { createLabResults } from './labResults.ts'
import { createLabSeat } from './labSeat.ts'
import { createLabTransfer } from './labTransfer.ts'
import type { LabVerbs } from './labVerbs.ts'
import type { ActionPorts } from './ports.ts'
import { createWatchLabs } from './watchLabs.ts'

/** Joins the verbs of workshops and surveys; loaded with the first of them. */
export function createLabActions(actionPorts: ActionPorts): LabVerbs {
  const ports: LabPorts = { ...actionPorts, net: createLabNet(actionPorts.http) }
  const { db, sha256 } = ports
  return {
    watchLabs: createWatchLabs(ports),
    ...createLabJoin(ports),
    ...createLabSeat(ports),
    ...createLabTransfer(ports),
    ...createLabResults(ports),
    finishAnswer: createFinishAnswer(ports),
    takeBack: createTakeBack(ports),
    forgetLab: (labId) => forgetLab(db, labId),
    async setKiosk(labId, on) {
      await setKiosk(db, labId, on)
      // Answers of a whole class must not go because the browser needs room.
      if (on) await ports.device.persist()
    },
    async leaveKiosk(labId, code) {
      const row = await labById(db, labId)
      const fits = (await sha256(code.trim())) === row?.lab.kiosk.leave_sha256
      if (fits) await setKiosk(db, labId, false)
      return fits
    },
    async retryAnswers(labId) {
      const count = await retryAnswers(db, labId)
      ports.wake()
      return count
    },
  }
}
