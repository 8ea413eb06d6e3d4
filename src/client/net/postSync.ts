import * as v from 'valibot'
import { type SyncAnswer, SyncAnswerSchema, type SyncRequest } from '#protocol/sync.ts'
import { ask, type HttpPorts, jsonOf } from './http.ts'
import { isFine, isPassing, offline, type Reply, trouble } from './reply.ts'

export type PostSync = (city: string, request: SyncRequest) => Promise<Reply<SyncAnswer>>

export const createPostSync =
  (ports: HttpPorts & { readonly now: () => number }): PostSync =>
  async (city, request) => {
    const answer = await ask(ports, `/api/v1/cities/${encodeURIComponent(city)}/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })
    if (!answer) return offline
    if (isPassing(answer.status)) return trouble(answer, ports.now())
    if (!isFine(answer.status)) return { kind: 'refused', status: answer.status }
    const parsed = v.safeParse(SyncAnswerSchema, jsonOf(answer))
    // A captive portal answers 200 with its own page: nobody of ours was there.
    return parsed.success ? { kind: 'answered', value: parsed.output } : offline
  }
