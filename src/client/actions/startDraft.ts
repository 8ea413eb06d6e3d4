import type { DraftRow } from '#client/db/schema.ts'
import { currentCity } from '#client/db/settings.ts'
import type { Prefill } from './actions.ts'
import type { DraftKeeper } from './draftKeeper.ts'
import { nothing } from './nothing.ts'
import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'db' | 'stores' | 'now' | 'newId' | 'device'> & {
  readonly keeper: DraftKeeper
  readonly addPhotos: (files: readonly File[], from: 'camera' | 'gallery') => Promise<void>
}

/**
 * Shown at once; the store writes it meanwhile, and says so on the screen. Photos and words wait
 * for that write, and a page that is killed before it has nothing that anybody would miss.
 */
export const createStartDraft =
  ({ db, stores, now, newId, device, keeper, addPhotos }: Ports) =>
  async (prefill: Prefill = {}): Promise<string> => {
    const here = stores.city.getState().pack?.city.id
    const city = prefill.city ?? here ?? (await currentCity(db)) ?? ''
    const draft = emptyDraft(newId(), city, now(), prefill)
    await keeper.flush()
    // A failure is on the screen (`saving`), and the next change tries again.
    void keeper.begin(draft).catch(nothing)
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
