import { saveDraft } from '#client/db/drafts.ts'
import { photosInOrder } from '#client/db/photos.ts'
import type { DraftRow } from '#client/db/schema.ts'
import { isQuotaExceeded } from '#client/db/storeError.ts'
import type { DraftState } from '#client/stores/state.ts'
import { nothing } from './nothing.ts'
import type { ActionPorts } from './ports.ts'

const pauseMs = 150
const longestMs = 300

type Ports = Pick<ActionPorts, 'db' | 'stores' | 'now' | 'after' | 'urls'>

/** The draft on the screen: in the store at once, on disk when the fingers rest, or after 300 ms. */
export interface DraftKeeper {
  readonly current: () => DraftRow | undefined
  readonly show: (draft: DraftRow) => Promise<void>
  /** A new one: on the screen at once, on its way to disk before anything else of it. */
  readonly begin: (draft: DraftRow) => Promise<void>
  readonly change: (change: Partial<DraftRow>) => void
  /** Resolves when everything typed is on disk; rejects when the disk refuses it. */
  readonly flush: () => Promise<void>
  /** Photos as they now are on disk. */
  readonly reloadPhotos: () => Promise<void>
  readonly close: () => void
}

export function createDraftKeeper(ports: Ports): DraftKeeper {
  const { db, stores, now, urls } = ports
  const store = stores.draft
  const current = () => store.getState().draft
  const ink = createInk(ports)

  const reloadPhotos = async () => {
    const stored = await db.drafts.get(current()?.id ?? '')
    if (!stored) return
    const photos = await urls.show('draft', await photosOf(db, stored))
    const draft = current()
    if (draft?.id === stored.id) {
      store.setState({ photos, draft: { ...draft, photos: stored.photos } })
    }
  }

  return {
    current,
    flush: ink.write,
    reloadPhotos,
    show: async (draft) => {
      await ink.write()
      const photos = await urls.show('draft', await photosOf(db, draft))
      store.setState({ ...blank, draft, photos }, true)
    },
    begin: (draft) => {
      store.setState({ ...blank, draft }, true)
      void urls.show('draft', [])
      ink.wet()
      return ink.write()
    },
    change: (change) => {
      const draft = current()
      if (!draft) return
      store.setState({ draft: { ...draft, ...change, updated_at: now() } })
      ink.changed()
    },
    close: () => {
      ink.dry()
      store.setState(blank, true)
      void urls.show('draft', [])
    },
  }
}

const blank: DraftState = { photos: [], saving: 'saved', photosAtWork: 0, photoProblems: [] }

/** Brings the store's draft to disk: one write after the other, each of what is there by then. */
function createInk(ports: Ports) {
  const { db, stores } = ports
  const store = stores.draft
  // A failure is on the screen already (`saving`), and the next keystroke tries again.
  const pace = createPace(ports, () => void write().catch(nothing))
  let isWet = false
  let writing: Promise<void> = Promise.resolve()

  async function writeOnce(): Promise<void> {
    const { draft } = store.getState()
    if (!draft || !isWet) return
    isWet = false
    try {
      await saveDraft(db, draft)
      if (!isWet) store.setState({ saving: 'saved' })
    } catch (error) {
      isWet = true
      store.setState({ saving: isQuotaExceeded(error) ? 'full' : 'failed' })
      throw error
    }
  }

  function write(): Promise<void> {
    pace.rest()
    const turn = writing.then(writeOnce)
    writing = turn.catch(nothing)
    return turn
  }

  function wet(): void {
    isWet = true
    store.setState({ saving: 'saving' })
  }

  return {
    write,
    wet,
    changed: () => {
      wet()
      pace.touch()
    },
    dry: () => {
      pace.rest()
      isWet = false
    },
  }
}

const photosOf = (db: Ports['db'], { photos }: DraftRow) => photosInOrder(db, photos)

/** Calls `work` when nothing has happened for a moment, and never later than the longest wait. */
function createPace({ now, after }: Ports, work: () => void) {
  let since: number | undefined
  let callOff: () => void = nothing
  return {
    touch: () => {
      callOff()
      since ??= now()
      const left = Math.max(0, since + longestMs - now())
      callOff = after(Math.min(pauseMs, left), work)
    },
    rest: () => {
      callOff()
      since = undefined
    },
  }
}
