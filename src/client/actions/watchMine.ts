import type { Database } from '#client/db/database.ts'
import { lineKey } from '#client/db/keys.ts'
import { readSetting } from '#client/db/settings.ts'
import { freshLine, LineSchema } from '#client/outbox/line.ts'
import type { Progress } from '#client/outbox/ports.ts'
import type { PhotoView } from '#client/stores/state.ts'
import { draftEntries, mineEntries, nextHoldEnd, type Snapshot } from './mineEntries.ts'
import { nothing } from './nothing.ts'
import type { ActionPorts } from './ports.ts'
import { watch } from './watch.ts'

export type WatchPorts = Pick<ActionPorts, 'db' | 'stores' | 'now' | 'after' | 'urls'> & {
  readonly failed: (error: unknown) => void
  /** What is on its way right now, here or in another tab. */
  readonly progress: {
    readonly now: () => Progress
    readonly subscribe: (listener: () => void) => () => void
  }
}

export async function takeSnapshot(db: Database): Promise<Snapshot> {
  const [drafts, reports, outbox, photos, line] = await Promise.all([
    db.drafts.orderBy('updated_at').reverse().toArray(),
    db.reports.orderBy('created_at').reverse().toArray(),
    db.outbox.orderBy('seq').toArray(),
    db.photos.toArray(),
    readSetting(db, lineKey, LineSchema),
  ])
  return { drafts, reports, outbox, photos, line: line ?? freshLine }
}

/** Keeps `mine` equal to the database, the progress of sending, and the clock of undo. */
export function watchMine({ db, stores, now, after, urls, failed, progress }: WatchPorts) {
  let last: Snapshot | undefined
  let views: ReadonlyMap<string, PhotoView> = new Map()
  let callOff: () => void = nothing

  const draw = () => {
    if (!last) return
    callOff()
    const entries = mineEntries(last, views, progress.now(), now())
    stores.mine.setState({ loaded: true, drafts: draftEntries(last, views), entries })
    const end = nextHoldEnd(last, now())
    callOff = end === undefined ? nothing : after(end - now(), draw)
  }

  const seen = async (snapshot: Snapshot) => {
    last = snapshot
    const shown = await urls.show('mine', snapshot.photos)
    views = new Map(shown.map((view) => [view.id, view]))
    draw()
  }

  const stopWatching = watch(
    () => takeSnapshot(db),
    (snapshot) => void seen(snapshot).catch(failed),
    failed,
    after,
  )
  const stopProgress = progress.subscribe(draw)
  return () => {
    callOff()
    stopWatching()
    stopProgress()
  }
}
