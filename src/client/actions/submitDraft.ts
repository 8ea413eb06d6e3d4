import { photosInOrder } from '#client/db/photos.ts'
import { fileReport, unfileReport } from '#client/db/reports.ts'
import type { DraftRow, ReportRow } from '#client/db/schema.ts'
import type { Category } from '#domain/category.ts'
import type { SubmitOutcome } from './actions.ts'
import { composeReport, draftProblems } from './composeReport.ts'
import { draftFromReport } from './draftFromReport.ts'
import type { DraftKeeper } from './draftKeeper.ts'
import { newOperation } from './newOperation.ts'
import type { ActionPorts } from './ports.ts'
import type { UndoKeeper } from './undoKeeper.ts'

type Ports = Pick<
  ActionPorts,
  'db' | 'now' | 'newId' | 'newSecret' | 'sha256' | 'language' | 'patienceMs' | 'wake'
> & {
  readonly keeper: DraftKeeper
  readonly undoKeeper: UndoKeeper
  /** Resolves when no picture is on its way through the worker any more. */
  readonly photosDone: () => Promise<void>
}

export const createSubmitDraft = (ports: Ports) => async (): Promise<SubmitOutcome> => {
  const { db, now, keeper, undoKeeper, wake } = ports
  await ports.photosDone()
  await keeper.flush()
  const draft = keeper.current()
  if (!draft) return { ok: false, problems: { draft: 'missing' } }
  const category = await categoryOf(ports, draft)
  const problems = draftProblems(draft, category)
  if (!category || Object.keys(problems).length > 0) return { ok: false, problems }
  const { report, operation } = await seal(ports, draft, category)
  await fileReport(db, report, operation)
  keeper.close()
  undoKeeper.offer('sent', report.id, () =>
    unfileReport(db, report.id, now(), (_, photos) => ({ ...draft, photos, step: 'review' })),
  )
  wake()
  return { ok: true, reportId: report.id }
}

async function categoryOf({ db }: Ports, draft: DraftRow): Promise<Category | undefined> {
  const pack = await db.packs.get(draft.city)
  return pack?.list.categories.find(({ service_code }) => service_code === draft.service_code)
}

/** Hashes first: nothing but the database may be waited for within a transaction. */
async function seal(ports: Ports, draft: DraftRow, category: Category) {
  const receipt = ports.newSecret()
  const payload = composeReport(draft, {
    category,
    photos: await photosInOrder(ports.db, draft.photos),
    receipt_sha256: await ports.sha256(receipt),
    at: new Date(ports.now()).toISOString(),
    language: ports.language(),
  })
  const { id, city, round_id } = draft
  const report: ReportRow = {
    id,
    city,
    receipt,
    payload,
    ...(round_id === undefined ? {} : { round_id }),
    created_at: ports.now(),
  }
  const operation = await newOperation(ports, {
    kind: 'report.create',
    city,
    report_id: id,
    payload,
    hold: ports.patienceMs(),
  })
  return { report, operation }
}

/** After a reload the ten seconds go on: the offer is made again for what is still held. */
export async function offerHeldAgain({
  db,
  now,
  undoKeeper,
}: Pick<Ports, 'db' | 'now' | 'undoKeeper'>): Promise<void> {
  const waiting = await db.outbox.where('state').equals('waiting').toArray()
  const held = waiting.filter((row) => row.kind === 'report.create' && row.not_before > now())
  const last = held.at(-1)
  if (!last) return
  undoKeeper.offer('sent', last.report_id, () =>
    unfileReport(db, last.report_id, now(), (report, photos) =>
      draftFromReport(report, photos, now(), 'review'),
    ),
  )
}
