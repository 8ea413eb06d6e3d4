import { addDraft } from '#client/db/drafts.ts'
import type { DraftRow } from '#client/db/schema.ts'
import { currentCity } from '#client/db/settings.ts'
import type { Prefill } from './actions.ts'
import type { DraftKeeper } from './draftKeeper.ts'
import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'db' | 'now' | 'newId' | 'device'> & {
  readonly keeper: DraftKeeper
  readonly addPhotos: (files: readonly File[], from: 'camera' | 'gallery') => Promise<void>
}

/** On disk before the first step is shown, so that a killed page finds it again. */
export const createStartDraft =
  ({ db, now, newId, device, keeper, addPhotos }: Ports) =>
  async (prefill: Prefill = {}): Promise<string> => {
    const city = prefill.city ?? (await currentCity(db)) ?? ''
    const draft = emptyDraft(newId(), city, now(), prefill)
    await keeper.flush()
    await addDraft(db, draft)
    await keeper.show(draft)
    // Firefox asks the person: nobody waits for the answer.
    void device.persist()
    const shared = prefill.shared ? await device.takeSharedFiles() : []
    const files = [...(prefill.files ?? []), ...shared]
    if (files.length > 0) await addPhotos(files, 'gallery')
    return draft.id
  }

export function emptyDraft(id: string, city: string, now: number, prefill: Prefill = {}): DraftRow {
  const { service_code, place, attributes = {}, locked = [], round } = prefill
  return {
    id,
    city,
    step: 'photo',
    ...(service_code === undefined ? {} : { service_code }),
    ...(place === undefined ? {} : { place }),
    description: '',
    attributes,
    contact: {},
    photos: [],
    locked,
    ...(round ? { round_id: id } : {}),
    created_at: now,
    updated_at: now,
  }
}
