import type { Context } from 'hono'
import * as v from 'valibot'
import { maxSyncBytes, type SyncAnswer, SyncRequestSchema } from '#protocol/sync.ts'
import type { LoadedCity } from '../cities.ts'
import { problemResponse } from '../http/problem.ts'
import { readJson } from '../http/readBody.ts'
import { tooMany } from '../http/tooMany.ts'
import type { AppPorts } from '../ports.ts'
import type { Applied, Batch } from '../sync/applyBatch.ts'
import { prepare } from '../sync/prepare.ts'
import { pull } from '../sync/pull.ts'

export interface SyncPorts extends AppPorts {
  readonly commit: (batch: Batch) => Promise<Applied>
  /** Removes files that no report needs any more; never rejects. */
  readonly dropPhotos: (hashes: ReadonlySet<string>) => Promise<number>
}

/** Takes what a device has and gives what it may know, in one round trip. */
export async function postSync(c: Context, city: LoadedCity, ports: SyncPorts): Promise<Response> {
  const read = await readJson(c.req.raw, maxSyncBytes)
  if (!read.ok) return read.error
  const parsed = v.safeParse(SyncRequestSchema, read.value)
  if (!parsed.success) return badRequest(parsed.issues)

  const { device, cursor, operations, follow } = parsed.output
  const waitS = ports.limits.operations.take(device, operations.length)
  if (waitS > 0) return tooMany(waitS)

  const at = ports.now()
  let results: SyncAnswer['results'] = []
  if (operations.length > 0) {
    const batch = { city, operations: operations.map(prepare), at: new Date(at).toISOString() }
    const applied = await ports.commit(batch)
    results = [...applied.results]
    void ports.dropPhotos(applied.dropped)
  }
  for (const { outcome } of results) ports.metrics.count('operations_total', { outcome })
  const pulled = await pull(ports.database.read, city.city.id, { cursor, follow }, at)
  const answer: SyncAnswer = {
    version: 1,
    results,
    changes: [...pulled.changes],
    cursor: pulled.cursor,
    more: pulled.more,
    now: new Date(ports.now()).toISOString(),
  }
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}

function badRequest(issues: readonly v.BaseIssue<unknown>[]): Response {
  const errors = issues.slice(0, 20).map((issue) => ({
    field: v.getDotPath(issue) ?? '',
    detail: issue.message,
  }))
  const detail = 'correct the named fields; /api/v1/openapi.json describes them'
  return problemResponse(422, 'invalid_sync', detail, { errors })
}
