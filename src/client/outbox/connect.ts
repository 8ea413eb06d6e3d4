import type { Database } from '#client/db/database.ts'
import { citiesOfInterest, deviceOfToday } from '#client/db/device.ts'
import { createOutboxStore } from '#client/db/outboxStore.ts'
import type { HttpPorts } from '#client/net/http.ts'
import { createPostSync } from '#client/net/postSync.ts'
import { createPutMedia } from '#client/net/putMedia.ts'
import { createPutPhoto } from '#client/net/putPhoto.ts'
import { aloneByLock } from './alone.ts'
import { createDrain } from './drain.ts'
import type { DrainPorts } from './ports.ts'
import { createRunner, type Run } from './runner.ts'

export interface ConnectPorts extends Pick<DrainPorts, 'now' | 'random' | 'report' | 'shrink'> {
  readonly db: Database
  readonly http: HttpPorts
  readonly newId: () => string
  readonly locks: LockManager | undefined
}

export const lockName = 'stadtlabor-sync'

/** The outbox with its store and its way out: the same in the page and in the worker. */
export function connectOutbox({ db, http, newId, locks, ...ports }: ConnectPorts): Run {
  const { now } = ports
  const drain = createDrain({
    ...ports,
    store: createOutboxStore(db),
    postSync: createPostSync({ ...http, now }),
    putPhoto: createPutPhoto({ ...http, now }),
    putMedia: createPutMedia({ ...http, now }),
    cities: () => citiesOfInterest(db),
    device: () => deviceOfToday(db, now(), newId),
  })
  return createRunner(drain, aloneByLock(locks, lockName))
}
