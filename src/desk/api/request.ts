import * as v from 'valibot'
import { err, ok, type Result } from '#domain/result.ts'
import { backgroundHeader, ConflictSchema, type DeskReport } from '#protocol/desk.ts'
import { type FormNote, FormProblemsSchema } from '#protocol/labLead.ts'
import { HttpProblemSchema } from '#protocol/problem.ts'

/** What can come between a person and the endpoint. */
export type Failure =
  | { readonly kind: 'away' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'conflict'; readonly current: DeskReport }
  | { readonly kind: 'missing' }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** `code` is the last part of the problem's type. */
  | { readonly kind: 'refused'; readonly code: string; readonly problems?: readonly FormNote[] }
  | { readonly kind: 'broken' }

export type Answer<T> = Result<T, Failure>
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

export interface Ask {
  readonly body?: unknown
  /** Without it: GET, and POST where there is a body. */
  readonly method?: 'PATCH' | 'DELETE'
  /** true: a timer asks, no person; it keeps no session alive. */
  readonly background?: boolean
}

/** One request to the desk's routes. Never rejects; an answer that is not ours counts as none. */
export async function ask<T extends v.GenericSchema>(
  fetch: Fetch,
  path: string,
  schema: T,
  { body, method, background }: Ask = {},
): Promise<Answer<v.InferOutput<T>>> {
  let response: Response
  let content: unknown
  try {
    response = await fetch(path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(background ? { [backgroundHeader]: '1' } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'same-origin',
    })
    content = response.status === 204 ? {} : await response.json()
  } catch {
    // No line, or something that is not JSON (a proxy's page): both mean that we were not heard.
    return err({ kind: 'away' })
  }
  if (!response.ok) return err(failureOf(response, content))
  const parsed = v.safeParse(schema, content)
  return parsed.success ? ok(parsed.output) : err({ kind: 'broken' })
}

function failureOf({ status, headers }: Response, content: unknown): Failure {
  const problem = v.safeParse(HttpProblemSchema, content)
  if (!problem.success) return { kind: 'broken' }
  const code = problem.output.type.split(':').at(-1) ?? ''
  if (code === 'signed_out') return { kind: 'signed_out' }
  const conflict = v.safeParse(ConflictSchema, content)
  if (code === 'conflict' && conflict.success) return { kind: 'conflict', ...conflict.output }
  if (status === 404) return { kind: 'missing' }
  if (status === 429) return { kind: 'wait', seconds: Number(headers.get('retry-after')) || 60 }
  if (status >= 500) return { kind: 'broken' }
  const form = v.safeParse(FormProblemsSchema, content)
  return { kind: 'refused', code, ...(form.success ? form.output : {}) }
}
