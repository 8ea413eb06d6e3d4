import { lineKey } from '#client/db/keys.ts'
import type { OutboxRow } from '#client/db/schema.ts'
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
  readonly answersWaiting: number
}

/** Keeps `sync` equal to what waits, and to what is known of the line. */
export function watchSync({ db, stores, after, failed, progress, now }: WatchPorts) {
  let counts: Counts = { waiting: 0, rejected: 0, photosWaiting: 0, answersWaiting: 0 }
  let line: Line = freshLine
  const draw = () => stores.sync.setState(syncState(counts, line, progress.now(), now()), true)
  const look = async () => {
    const photos = (state: string) => db.photos.where('state').equals(state).count()
    const operations = (state: string) => db.outbox.where('state').equals(state).toArray()
    const waiting = await operations('waiting')
    const answersWaiting = waiting.filter(isOfLab).length
    const rejected = (await operations('rejected')).filter((row) => !isOfLab(row)).length
    return {
      waiting: waiting.length - answersWaiting,
      rejected: rejected + (await photos('rejected')),
      photosWaiting: await photos('waiting'),
      answersWaiting,
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

/** "Mine" knows only reports; the lab's own screens show what waits there, and what was refused. */
const isOfLab = ({ kind }: OutboxRow): boolean => kind === 'lab.answer' || kind === 'lab.withdraw'

const phases: Readonly<Record<Line['why'], SyncState['phase']>> = {
  clear: 'idle',
  offline: 'offline',
  trouble: 'trouble',
  asked_to_wait: 'trouble',
}

export function syncState(counts: Counts, line: Line, progress: Progress, now: number): SyncState {
  const { retry_at, contact_at } = line
  const waits = counts.waiting + counts.photosWaiting + counts.answersWaiting > 0
  const { kind: _, ...photo } = progress.kind === 'photo' ? progress : { kind: 'none' as const }
  return {
    ...counts,
    phase: progress.kind === 'idle' ? phases[line.why] : 'sending',
    ...('report_id' in photo ? { photo } : {}),
    ...(waits && retry_at > now ? { retry_at } : {}),
    ...(contact_at === undefined ? {} : { contact_at }),
  }
}
