import type { Verdict } from '#client/outbox/policy.ts'
import type { Arrival } from '#client/outbox/ports.ts'
import type { Change } from '#protocol/sync.ts'
import { closeIfComplete } from './complete.ts'
import type { Database } from './database.ts'
import { contactKey, lineKey, pullKey } from './keys.ts'
import { removePhotosOf } from './photos.ts'

/** What the endpoint has proved and told, in one transaction with the cursor that acknowledges it. */
export const arrive = (db: Database, arrival: Arrival): Promise<void> =>
  db.lasting(() =>
    db.transaction(
      'rw',
      [
        ...[db.outbox, db.reports, db.photos, db.pictures, db.nearby, db.supports, db.settings],
        ...[db.answers, db.labMedia],
      ],
      async () => {
        for (const verdict of arrival.verdicts) await settle(db, verdict)
        for (const change of arrival.changes) await hear(db, arrival.city, change)
        await db.settings.put({ key: pullKey(arrival.city), value: arrival.pull })
        await db.settings.put({ key: lineKey, value: arrival.line })
        await db.settings.put({ key: contactKey(arrival.city), value: arrival.line.contact_at })
      },
    ),
  )

async function settle(db: Database, verdict: Verdict): Promise<void> {
  const { row } = verdict
  const stored = await db.outbox.where('id').equals(row.id).first()
  // Undone or deleted meanwhile, or another tab was quicker.
  if (stored?.state !== 'waiting' || stored.payload_sha256 !== row.payload_sha256) return
  if (row.kind === 'lab.answer' && (await settleAnswer(db, verdict)) === 'gone') return
  if (verdict.kind === 'rejected') {
    await db.outbox.put({ ...stored, state: 'rejected', problem: verdict.problem })
    return
  }
  if (row.kind === 'lab.withdraw') await forgetAnswer(db, row.report_id)
  if (row.kind === 'report.delete') return await forget(db, row.report_id)
  if (row.kind === 'report.create' && verdict.reference !== undefined) {
    await db.reports.update(row.report_id, { number: verdict.reference })
  }
  await db.outbox.put({ ...stored, state: 'received' })
  await closeIfComplete(db, stored)
}

/** Deleted on the reporter's word: nothing of it stays here. */
async function forget(db: Database, reportId: string): Promise<void> {
  await removePhotosOf(db, await db.photos.where('report_id').equals(reportId).toArray())
  await db.outbox.where('report_id').equals(reportId).delete()
  await db.reports.delete(reportId)
}

/** An operation that hands in a lab's answer bears the answer's id. */
async function settleAnswer(db: Database, verdict: Verdict): Promise<'here' | 'gone'> {
  const { id } = verdict.row
  if (verdict.kind === 'rejected' && verdict.problem.code === 'deleted') {
    // Taken back by who gave it, perhaps on another device: nothing of it stays on this one.
    await forgetAnswer(db, id)
    return 'gone'
  }
  await markAnswer(db, id, verdict.kind === 'rejected' ? 'rejected' : 'sent')
  return 'here'
}

/** Files of a refused answer wait no longer; retryAnswers brings them back. */
async function markAnswer(db: Database, id: string, state: 'sent' | 'rejected'): Promise<void> {
  await db.answers.update(id, { state })
  if (state === 'sent') return
  const files = db.labMedia.where('owner_id').equals(id)
  await files.and((media) => media.state === 'waiting').modify({ state })
}

/** Taken back by who gave it. */
async function forgetAnswer(db: Database, id: string): Promise<void> {
  await db.answers.delete(id)
  await db.labMedia.where('owner_id').equals(id).delete()
  await db.outbox.where('id').equals(id).delete()
}

async function hear(db: Database, city: string, change: Change): Promise<void> {
  switch (change.kind) {
    case 'report':
      await db.nearby.put({ ...change.report, city })
      return
    case 'gone':
      await db.nearby.delete(change.report_id)
      return
    case 'own': {
      const { report } = change
      await db.reports.update(report.id, { own: report, number: report.service_request_id })
      return
    }
    case 'own_gone':
      await db.reports.update(change.report_id, { gone: change.reason })
      return
  }
}
