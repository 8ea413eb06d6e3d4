import { addDraftPhoto } from '#client/db/photos.ts'
import type { PhotoRow } from '#client/db/schema.ts'
import { isQuotaExceeded } from '#client/db/storeError.ts'
import type { Prepared } from '#client/photos/pipeline.ts'
import type { PhotoProblem } from '#client/stores/state.ts'
import { maxPhotos } from '#domain/report.ts'
import type { DraftKeeper } from './draftKeeper.ts'
import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'db' | 'stores' | 'newId' | 'photos'> & {
  readonly keeper: DraftKeeper
}

/** Pictures go through the worker one by one; each is on disk before the next one starts. */
export const createAddPhotos =
  (ports: Ports) =>
  async (files: readonly File[], from: 'camera' | 'gallery'): Promise<void> => {
    const { keeper } = ports
    const draftId = keeper.current()?.id
    if (draftId === undefined) return
    await keeper.flush()
    const atWork = (change: number) =>
      ports.stores.draft.setState(({ photosAtWork }) => ({
        photosAtWork: Math.max(0, photosAtWork + change),
      }))
    atWork(files.length)
    for (const file of files) {
      try {
        const problem = await addOne(ports, draftId, file, from)
        if (problem) tell(ports, { name: file.name, code: problem })
        if (keeper.current()?.id === draftId) await keeper.reloadPhotos()
      } finally {
        atWork(-1)
      }
    }
  }

async function addOne(
  { db, stores, newId, photos }: Ports,
  draftId: string,
  file: File,
  from: 'camera' | 'gallery',
): Promise<PhotoProblem['code'] | undefined> {
  const before = await db.drafts.get(draftId)
  if (!before) return undefined
  if (before.photos.length >= maxPhotos) return 'too_many'
  const made = await photos.prepare(file)
  if (!made.ok) return made.code
  const { row, picture } = photoOf(made, newId(), { ...before, owner: draftId })
  try {
    await addDraftPhoto(db, row, picture)
  } catch (error) {
    // The words are on disk already: a full phone costs the photo, not the report.
    if (!isQuotaExceeded(error)) throw error
    stores.app.setState({ trouble: 'full' })
    return 'no_space'
  }
  if (from === 'gallery' && made.place) stores.draft.setState({ photoPlace: made.place })
  return undefined
}

const tell = ({ stores }: Ports, problem: PhotoProblem): void =>
  stores.draft.setState(({ photoProblems }) => ({ photoProblems: [...photoProblems, problem] }))

interface Belonging {
  readonly city: string
  readonly id: string
  readonly owner: string
}

export function photoOf(
  { bytes, thumb, width, height, sha256 }: Prepared,
  id: string,
  { city, id: report_id, owner }: Belonging,
) {
  const row: PhotoRow = {
    id,
    owner_id: owner,
    report_id,
    city,
    sha256,
    size: bytes.byteLength,
    width,
    height,
    state: 'kept',
    attempts: 0,
  }
  return { row, picture: { id, thumb, bytes } }
}
