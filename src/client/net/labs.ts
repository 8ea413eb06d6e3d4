import * as v from 'valibot'
import type { Lab } from '#domain/lab/lab.ts'
import { LabViewSchema } from '#protocol/lab.ts'
import { type EditLab, type LeadLab, LeadLabSchema } from '#protocol/labLead.ts'
import type { LabResults } from '#protocol/labResults.ts'
import { followResults } from './followResults.ts'
import { ask, type HttpPorts, jsonOf } from './http.ts'
import { isFine, isPassing } from './reply.ts'

/** `unknown`: the endpoint has no such lab; `not_yet`: it is not open yet; `unanswered`: nobody can say so now. */
export type Asked<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'unknown' | 'not_yet' | 'forbidden' | 'unanswered' }

export interface LabNet {
  byCode(code: string): Promise<Asked<Lab>>
  byId(labId: string): Promise<Asked<Lab>>
  /** Its JSON, as text. */
  form(lab: Lab): Promise<Asked<string>>
  media(labId: string, sha256: string): Promise<ArrayBuffer | undefined>
  /** Tells the results at once and after each change; resolves when the line is cut. */
  results(labId: string, wish: ResultsWish, told: (results: LabResults) => void): Promise<void>
  lead(labId: string, key: string): Promise<Asked<LeadLab>>
  edit(labId: string, key: string, change: EditLab): Promise<Asked<unknown>>
}

export interface ResultsWish {
  readonly language: string
  /** The facilitator's: results before the lab shows them to everybody. */
  readonly key: string | undefined
  readonly ended: AbortSignal
}

/** What a tablet asks the endpoint about labs; answers themselves leave by the outbox. */
export function createLabNet(ports: HttpPorts): LabNet {
  const get = async <S extends v.GenericSchema>(path: string, schema: S, key?: string) =>
    read(await ask(ports, path, { headers: signed(key) }), schema)
  const lab = async (path: string): Promise<Asked<Lab>> => {
    const asked = await get(path, LabViewSchema)
    return asked.kind === 'found' ? { kind: 'found', value: asked.value.lab } : asked
  }
  return {
    byCode: (code) => lab(`/api/v1/labs/by-code/${code}`),
    byId: (labId) => lab(`/api/v1/labs/${labId}`),
    async form(lab) {
      const answer = await ask(ports, `/api/v1/labs/${lab.id}/form/${lab.form.sha256}`)
      const asked = read(answer, v.unknown())
      if (asked.kind !== 'found' || !answer) return asked as Asked<never>
      return { kind: 'found', value: new TextDecoder().decode(answer.body) }
    },
    async media(labId, sha256) {
      const answer = await ask(ports, `/api/v1/labs/${labId}/media/${sha256}`)
      return answer && isFine(answer.status) ? answer.body.buffer : undefined
    },
    results: (labId, wish, told) => followResults(ports, labId, wish, told),
    lead: (labId, key) => get(`/api/v1/labs/${labId}/lead`, LeadLabSchema, key),
    async edit(labId, key, change) {
      const answer = await ask(ports, `/api/v1/labs/${labId}`, {
        method: 'PATCH',
        headers: { ...signed(key), 'content-type': 'application/json' },
        body: JSON.stringify(change),
      })
      return read(answer, v.unknown())
    },
  }
}

const signed = (key: string | undefined): Record<string, string> =>
  key === undefined ? {} : { authorization: `Lab ${key}` }

function read<S extends v.GenericSchema>(
  answer: Awaited<ReturnType<typeof ask>>,
  schema: S,
): Asked<v.InferOutput<S>> {
  if (!answer) return { kind: 'unanswered' }
  if (answer.status === 401 || answer.status === 403) return { kind: 'forbidden' }
  if (answer.status === 404 && isOurs(answer.headers)) return { kind: 'unknown' }
  if (answer.status === 409 && isOurs(answer.headers)) return { kind: 'not_yet' }
  if (isPassing(answer.status) || !isFine(answer.status)) return { kind: 'unanswered' }
  const parsed = v.safeParse(schema, jsonOf(answer))
  return parsed.success ? { kind: 'found', value: parsed.output } : { kind: 'unanswered' }
}

/** A captive portal says 404 as well, but not in the endpoint's words. */
const isOurs = (headers: Headers): boolean =>
  (headers.get('content-type') ?? '').includes('problem+json')
