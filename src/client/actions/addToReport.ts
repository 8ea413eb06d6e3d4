import { type NewPhoto, queueOperation } from '#client/db/operations.ts'
import type { ReportRow } from '#client/db/schema.ts'
import { isQuotaExceeded } from '#client/db/storeError.ts'
import type { PhotoProblem } from '#client/stores/state.ts'
import { maxPhotos } from '#domain/report.ts'
import { photoOf } from './addPhotos.ts'
import { photoRef } from './composeReport.ts'
import { newOperation } from './newOperation.ts'
import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'db' | 'stores' | 'now' | 'newId' | 'sha256' | 'photos' | 'wake'>
type Kind = 'report.add' | 'report.reopen'
type Add = (reportId: string, description: string, files: readonly File[]) => Promise<void>

export const createAddToReport = (ports: Ports): Add => addBy(ports, 'report.add')
/** "Not fixed." */
export const createReopenReport = (ports: Ports): Add => addBy(ports, 'report.reopen')

const addBy =
  (ports: Ports, kind: Kind): Add =>
  async (reportId, description, files) => {
    const report = await ports.db.reports.get(reportId)
    if (!report) return
    const { prepared, problems } = await prepareAll(ports, files)
    ports.stores.draft.setState({ photoProblems: problems })
    const text = description.trim()
    if (kind === 'report.add' && text === '' && prepared.length === 0) return
    await saveWithOrWithout(ports, { kind, report, text }, prepared)
    ports.wake()
  }

async function prepareAll({ photos }: Ports, files: readonly File[]) {
  const prepared: Parameters<typeof photoOf>[0][] = []
  const problems: PhotoProblem[] = []
  for (const file of files) {
    if (prepared.length >= maxPhotos) {
      problems.push({ name: file.name, code: 'too_many' })
      continue
    }
    const made = await photos.prepare(file)
    if (made.ok) prepared.push(made)
    else problems.push({ name: file.name, code: made.code })
  }
  return { prepared, problems }
}

interface Addition {
  readonly kind: Kind
  readonly report: ReportRow
  readonly text: string
}

async function saveWithOrWithout(
  ports: Ports,
  addition: Addition,
  prepared: readonly Parameters<typeof photoOf>[0][],
): Promise<void> {
  try {
    await save(ports, addition, prepared)
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error
    // The words fit where the pictures do not.
    ports.stores.app.setState({ trouble: 'full' })
    const code = 'no_space' as const
    ports.stores.draft.setState({ photoProblems: prepared.map(() => ({ name: '', code })) })
    if (addition.text !== '') await save(ports, addition, [])
  }
}

async function save(
  ports: Ports,
  { kind, report, text }: Addition,
  prepared: readonly Parameters<typeof photoOf>[0][],
): Promise<void> {
  const { id: report_id, receipt, city } = report
  const made = prepared.map((photo) =>
    photoOf(photo, ports.newId(), { city, id: report_id, owner: '' }),
  )
  const photos = made.map(({ row }) => photoRef(row))
  const payload = { report_id, receipt, description: text, photos }
  const operation = await newOperation(ports, { kind, city, report_id, payload })
  const rows = made.map(({ row, picture }): NewPhoto => {
    return { photo: { ...row, owner_id: operation.id, state: 'waiting' }, picture }
  })
  await queueOperation(ports.db, operation, rows)
}
