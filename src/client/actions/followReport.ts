import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'db' | 'now' | 'run'>

/** By link or QR code. A report this device knows keeps all it has. */
export const createFollowReport =
  ({ db, now, run }: Ports) =>
  async (city: string, reportId: string, receipt: string): Promise<void> => {
    await db.lasting(() =>
      db.transaction('rw', db.reports, async () => {
        const known = await db.reports.get(reportId)
        if (known?.payload && !known.gone) return
        const { gone: _, ...row } = known ?? { id: reportId, city, created_at: now() }
        await db.reports.put({ ...row, city, receipt })
      }),
    )
    await run({ pull: true })
  }
