import { createHash } from 'node:crypto'
import { canonical } from '#protocol/canonical.ts'
import type { OperationResult, SyncAnswer, SyncRequest } from '#protocol/sync.ts'

export const hashOf = (payload: unknown): string =>
  createHash('sha256').update(canonical(payload)).digest('hex')

/** An endpoint reduced to its promises: each operation has its effect once, whatever is repeated. */
export function createModelEndpoint() {
  const reports: string[] = []
  const answers = new Map<string, OperationResult>()
  const photos = new Set<string>()
  const wanted = new Set<string>()

  function apply({ id, payload }: { id: string; payload: unknown }): OperationResult {
    const known = answers.get(id)
    if (known) return { ...known, outcome: 'repeated' }
    const report = payload as { id: string; photos: { sha256: string }[] }
    reports.push(report.id)
    for (const { sha256 } of report.photos) wanted.add(sha256)
    const result: OperationResult = {
      ...{ id, outcome: 'accepted', payload_sha256: hashOf(payload) },
      reference: `NR-${reports.length}`,
    }
    answers.set(id, result)
    return result
  }

  function sync({ operations = [] }: SyncRequest): Response {
    const isPoisoned = operations.some(({ payload }) => JSON.stringify(payload).includes('poison'))
    if (isPoisoned) return new Response('{}', { status: 400 })
    const results = operations.map(apply)
    const answer: SyncAnswer = {
      version: 1,
      results,
      changes: [],
      cursor: '1',
      more: false,
      now: '',
    }
    return Response.json(answer)
  }

  function photo(sha256: string): Response {
    if (!wanted.has(sha256)) return Response.json(unknownPhoto, { status: 404 })
    const outcome = photos.has(sha256) ? 'known' : 'stored'
    photos.add(sha256)
    return Response.json({ sha256, bytes: 1, outcome })
  }

  return {
    reports,
    photos,
    ask: async (path: string, init: RequestInit): Promise<Response> => {
      if (path.endsWith('/sync')) return sync(JSON.parse(String(init.body)))
      if (init.method === 'HEAD') return new Response(null)
      return photo(/photos\/([0-9a-f]{64})/.exec(path)?.[1] ?? '')
    },
  }
}

const unknownPhoto = { type: '/problems/unknown_photo', title: '', status: 404 }
