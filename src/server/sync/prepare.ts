import * as v from 'valibot'
import { isFindable, PlaceSchema } from '#domain/place.ts'
import { err, ok, type Result } from '#domain/result.ts'
import { canonical } from '#protocol/canonical.ts'
import type { LabProblemCode } from '#protocol/lab.ts'
import {
  type Envelope,
  type Operation,
  type OperationKind,
  payloadSchemas,
} from '#protocol/operation.ts'
import type { OperationProblem, ProblemCode } from '#protocol/problem.ts'
import { sha256 } from './sha256.ts'

/** An operation as far as it can be judged without the database. */
export interface Prepared {
  readonly id: string
  readonly kind: string
  readonly payload_sha256: string
  readonly operation: Result<Operation, OperationProblem>
}

export const problem = (
  field: string,
  code: ProblemCode | LabProblemCode,
  detail: string,
): OperationProblem => ({ field, code, detail })

/** Deeper than any payload of ours; the way through a payload is recursive. */
const maxDepth = 16

export function prepare({ id, kind, at, payload }: Envelope): Prepared {
  if (depthOver(payload, maxDepth)) {
    const refused = problem('', 'invalid', `payload is nested deeper than ${maxDepth}`)
    return { id, kind, payload_sha256: sha256(''), operation: err(refused) }
  }
  const payload_sha256 = sha256(canonical(payload))
  if (!isKnownKind(kind)) {
    const refused = problem('kind', 'unknown_kind', `this endpoint does not know "${kind}"`)
    return { id, kind, payload_sha256, operation: err(refused) }
  }
  const parsed = v.safeParse(payloadSchemas[kind], payload, { abortEarly: true })
  if (!parsed.success) {
    return { id, kind, payload_sha256, operation: err(problemOf(parsed.issues[0], payload)) }
  }
  // The schema was chosen by this very kind, which the compiler cannot follow.
  const operation = { id, kind, at, payload: parsed.output } as Operation
  return { id, kind, payload_sha256, operation: ok(operation) }
}

const isKnownKind = (kind: string): kind is OperationKind => Object.hasOwn(payloadSchemas, kind)

function problemOf(issue: v.BaseIssue<unknown>, payload: unknown): OperationProblem {
  const field = v.getDotPath(issue) ?? ''
  return field === 'place' && isNowhere(payload)
    ? problem('place', 'place_missing', 'needs lat and long, or address_string, or description')
    : problem(field, 'invalid', issue.message)
}

function isNowhere(payload: unknown): boolean {
  const given = v.safeParse(v.object({ place: PlaceSchema }), payload)
  return given.success && !isFindable(given.output.place)
}

function depthOver(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return limit === 0 || Object.values(value).some((member) => depthOver(member, limit - 1))
}
