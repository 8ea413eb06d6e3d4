import { endKiosk, labById, noteMisses, startKiosk } from '#client/db/labs.ts'
import { wipeSeat } from '#client/db/seats.ts'
import { afterMiss, waitMs } from '#client/lab/doorPatience.ts'
import type { LabPorts } from './labPorts.ts'
import type { DoorEnd, LabVerbs } from './labVerbs.ts'

type KioskVerbs = Pick<LabVerbs, 'startKiosk' | 'leaveKiosk' | 'nextPerson'>

/** One device for one person after another. */
export const createLabKiosk = (ports: LabPorts): KioskVerbs => ({
  async startKiosk(labId, home) {
    const { db, device } = ports
    // Whoever tried it out before is not the first person.
    await wipeSeat(db, labId)
    await startKiosk(db, labId, home)
    device.lockTo((await labById(db, labId))?.code)
    // Answers of a whole class must not go because the browser needs room.
    await device.persist()
  },
  leaveKiosk: (labId, code) => leaveKiosk(ports, labId, code),
  async nextPerson(labId) {
    const { db, device } = ports
    await wipeSeat(db, labId)
    const row = await labById(db, labId)
    if (!row?.kiosk || !row.kiosk_home) return
    // Texts that cannot be had just now: the language then stays as the last person set it.
    await device.setLanguage(row.kiosk_home.language)
    await device.setMode(row.kiosk_home.mode)
  },
})

async function leaveKiosk(
  { db, now, sha256, device, stores }: LabPorts,
  labId: string,
  code: string,
): Promise<DoorEnd> {
  const row = await labById(db, labId)
  const waiting = waitMs(row?.misses, now())
  if (waiting > 0) return { left: false, waitS: Math.ceil(waiting / 1000) }
  if ((await sha256(code.trim())) === row?.lab.kiosk.leave_sha256) {
    await wipeSeat(db, labId)
    await endKiosk(db, labId)
    device.lockTo(undefined)
    // At once: whoever goes on from here would else be brought back by the lock.
    const { kiosk: _, ...open } = stores.labs.getState()
    stores.labs.setState(open, true)
    return { left: true }
  }
  const misses = afterMiss(row?.misses, now())
  await noteMisses(db, labId, misses)
  return { left: false, waitS: Math.ceil(waitMs(misses, now()) / 1000) }
}
