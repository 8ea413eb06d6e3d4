import { lineKey } from '#client/db/keys.ts'
import { readSetting } from '#client/db/settings.ts'
import { freshLine, type Line, LineSchema } from '#client/outbox/line.ts'
import type { Progress } from '#client/outbox/ports.ts'
import type { SyncState } from '#client/stores/state.ts'
import { watch } from './watch.ts'
import type { WatchPorts } from './watchMine.ts'

interface Counts {
  readonly waiting: number
  readonly rejected: number
  readonly photosWaiting: number
}

/** Keeps `sync` equal to what waits, and to what is known of the line. */
export function watchSync({ db, stores, after, failed, progress, now }: WatchPorts) {
  let counts: Counts = { waiting: 0, rejected: 0, photosWaiting: 0 }
  let line: Line = freshLine
  const draw = () => stores.sync.setState(syncState(counts, line, progress.now(), now()), true)
  const look = async () => {
    const count = (table: 'outbox' | 'photos', state: string) =>
      db.table(table).where('state').equals(state).count()
    return {
      waiting: await count('outbox', 'waiting'),
      rejected: (await count('outbox', 'rejected')) + (await count('photos', 'rejected')),
      photosWaiting: await count('photos', 'waiting'),
      line: (await readSetting(db, lineKey, LineSchema)) ?? freshLine,
    }
  }
  const stopWatching = watch(
    look,
    (found) => {
      const { line: known, ...rest } = found
      line = known
      counts = rest
      draw()
    },
    failed,
    after,
  )
  const stopProgress = progress.subscribe(draw)
  return () => {
    stopWatching()
    stopProgress()
  }
}

const phases: Readonly<Record<Line['why'], SyncState['phase']>> = {
  clear: 'idle',
  offline: 'offline',
  trouble: 'trouble',
  asked_to_wait: 'trouble',
}

export function syncState(counts: Counts, line: Line, progress: Progress, now: number): SyncState {
  const { retry_at, contact_at } = line
  const waits = counts.waiting + counts.photosWaiting > 0
  const { kind: _, ...photo } = progress.kind === 'photo' ? progress : { kind: 'none' as const }
  return {
    ...counts,
    phase: progress.kind === 'idle' ? phases[line.why] : 'sending',
    ...('report_id' in photo ? { photo } : {}),
    ...(waits && retry_at > now ? { retry_at } : {}),
    ...(contact_at === undefined ? {} : { contact_at }),
  }
}
