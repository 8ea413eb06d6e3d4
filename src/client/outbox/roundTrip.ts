import type { OutboxRow } from '#client/db/schema.ts'
import type { Unanswered } from '#client/net/reply.ts'
import type { SyncRequest } from '#protocol/sync.ts'
import { followList } from './follow.ts'
import { afterContact } from './line.ts'
import { verdicts } from './policy.ts'
import type { DrainPorts, PullState } from './ports.ts'

export interface Trip {
  readonly city: string
  readonly batch: readonly OutboxRow[]
  /** Without cursor and follow list. */
  readonly bare: boolean
}

export type TripEnd =
  /** `more`: the endpoint has further changes. */
  | { readonly kind: 'heard'; readonly settled: number; readonly more: boolean }
  | { readonly kind: 'refused'; readonly status: number }
  | Unanswered

/** One request: operations out, results and changes in, all of it stored before the next one. */
export async function roundTrip(ports: DrainPorts, trip: Trip): Promise<TripEnd> {
  const { store, postSync, now } = ports
  const { city, batch, bare } = trip
  const before = await store.pullState(city)
  const { request, after } = await compose(ports, trip, before)
  if (batch.length > 0) await store.noteTried(batch)
  const reply = await postSync(city, request)
  if (reply.kind !== 'answered') return reply
  const { results, changes, cursor, more } = reply.value
  const settled = verdicts(batch, results)
  // A bare push asked for nothing: its cursor would start the whole city from the beginning.
  const heardAll = !(bare && batch.length > 0)
  const next = { cursor, ...(after === undefined ? {} : { follow_after: after }) }
  const pull = heardAll ? next : before
  await store.arrive({ city, verdicts: settled, changes, pull, line: afterContact(now()) })
  return {
    kind: 'heard',
    settled: settled.length,
    // A cursor that stands still would be asked for ever.
    more: more && heardAll && cursor !== request.cursor,
  }
}

async function compose(
  { store, device, now }: DrainPorts,
  { city, batch, bare }: Trip,
  before: PullState,
): Promise<{ readonly request: SyncRequest; readonly after?: string }> {
  const reports = bare ? [] : await store.followed(city)
  const { follow, after } = followList(reports, before.follow_after, now())
  const request: SyncRequest = {
    version: 1,
    device: await device(),
    cursor: bare ? null : before.cursor,
    operations: batch.map(({ id, kind, at, payload }) => ({ id, kind, at, payload })),
    follow,
  }
  return { request, ...(after === undefined ? {} : { after }) }
}
