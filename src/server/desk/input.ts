import * as v from 'valibot'
import { err, ok, type Result } from '#domain/result.ts'
import { problemResponse } from '../http/problem.ts'
import { readJson } from '../http/readBody.ts'

const maxBodyBytes = 32 * 1024

/** The body of a request, checked; or the answer that says which field is wrong, and how. */
export async function readInput<T extends v.GenericSchema>(
  request: Request,
  schema: T,
  maxBytes = maxBodyBytes,
): Promise<Result<v.InferOutput<T>, Response>> {
  const read = await readJson(request, maxBytes)
  if (!read.ok) return read
  const parsed = v.safeParse(schema, read.value)
  if (parsed.success) return ok(parsed.output)
  const errors = parsed.issues
    .slice(0, 20)
    .map((issue) => ({ field: v.getDotPath(issue) ?? '', detail: issue.message }))
  return err(problemResponse(422, 'invalid', 'correct the named fields', { errors }))
}

export const json = (body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { headers: { 'cache-control': 'no-store', ...headers } })
