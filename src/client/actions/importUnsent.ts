import type { LabMediaRow } from '#client/db/labRows.ts'
import type { NewPhoto } from '#client/db/operations.ts'
import type { OutboxRow } from '#client/db/schema.ts'
import { takeIn } from '#client/db/takeIn.ts'
import { canonical } from '#protocol/canonical.ts'
import type { Payload } from '#protocol/operation.ts'
import { fromBase64 } from './base64.ts'
import { ImportProblem } from './importProblem.ts'
import type { ActionPorts } from './ports.ts'
import { parseUnsentFile, type UnsentFile } from './unsentFile.ts'

type Ports = Pick<ActionPorts, 'db' | 'sha256' | 'wake'>

/** Operations keep their ids: imported and sent from many devices, each still counts once. */
export const createImportUnsent =
  ({ db, sha256, wake }: Ports) =>
  async (file: File): Promise<{ readonly imported: number; readonly known: number }> => {
    const content = parseUnsentFile(await file.text())
    const operations = await Promise.all(
      content.operations.map((operation) => operationRow(sha256, operation)),
    )
    const photos = await Promise.all(content.photos.map((photo) => photoRow(sha256, photo)))
    const media = await Promise.all(content.lab_media.map((entry) => mediaRow(sha256, entry)))
    const reports = content.reports.map(({ payload, round_id, number, ...row }) => ({
      ...row,
      ...(payload ? { payload } : {}),
      ...(round_id === undefined ? {} : { round_id }),
      ...(number === undefined ? {} : { number }),
    }))
    const outcome = await takeIn(db, { reports, operations, photos, media })
    wake()
    return outcome
  }

async function operationRow(
  sha256: Ports['sha256'],
  { problem, payload, ...entry }: UnsentFile['operations'][number],
): Promise<OutboxRow> {
  if ((await sha256(canonical(payload))) !== entry.payload_sha256)
    throw new ImportProblem('damaged')
  return {
    ...entry,
    not_before: 0,
    attempts: 0,
    // Frozen by the device that made it; what is wrong with it, the endpoint will say.
    payload: payload as Payload,
    ...(problem ? { problem } : {}),
  }
}

async function mediaRow(
  sha256: Ports['sha256'],
  { bytes: text, problem, ...entry }: UnsentFile['lab_media'][number],
): Promise<LabMediaRow> {
  const bytes = text === undefined ? undefined : fromBase64(text)
  const whole = !bytes || (await sha256(new Uint8Array(bytes))) === entry.sha256
  if (!whole || (entry.state !== 'sent' && !bytes)) throw new ImportProblem('damaged')
  return {
    ...{ ...entry, attempts: 0 },
    ...(problem === undefined ? {} : { problem }),
    ...(bytes ? { bytes } : {}),
  }
}

async function photoRow(
  sha256: Ports['sha256'],
  { thumb, bytes, problem, ...entry }: UnsentFile['photos'][number],
): Promise<NewPhoto> {
  const picture = bytes === undefined ? undefined : fromBase64(bytes)
  const whole = !picture || (await sha256(new Uint8Array(picture))) === entry.sha256
  if (!whole || (entry.state !== 'sent' && !picture)) throw new ImportProblem('damaged')
  return {
    photo: { ...entry, attempts: 0, ...(problem === undefined ? {} : { problem }) },
    picture: { id: entry.id, thumb: fromBase64(thumb), ...(picture ? { bytes: picture } : {}) },
  }
}
