import * as v from 'valibot'
import { type PhotoAnswer, PhotoAnswerSchema } from '#protocol/photo.ts'
import { HttpProblemSchema } from '#protocol/problem.ts'
import { ask, type HttpAnswer, type HttpPorts, jsonOf } from './http.ts'
import { isFine, isPassing, offline, type Reply, trouble } from './reply.ts'

/** A file on its way, named by the hash of its bytes. */
export interface BytesToSend {
  readonly path: string
  readonly sha256: string
  readonly type: string
  readonly bytes: ArrayBuffer
  /** Asks first how much has arrived: after an attempt that broke off. */
  readonly resume: boolean
  /** What a 404 of ours is called: nobody has named this file yet. */
  readonly unknown: string
}

/** Whole, or from where an earlier attempt broke off; believed only by the endpoint's own hash. */
export async function putBytes(
  ports: HttpPorts & { readonly now: () => number },
  file: BytesToSend,
): Promise<Reply<PhotoAnswer>> {
  const offset = file.resume ? await offsetOf(ports, file) : 0
  const first = await put(ports, file, offset)
  // The endpoint has thrown away the part it had: from the start, then.
  const restart = offset > 0 && first && (first.status === 409 || first.status === 416)
  const answer = restart ? await put(ports, file, 0) : first
  return answer ? read(answer, file, ports.now()) : offline
}

async function offsetOf(ports: HttpPorts, { path, bytes }: BytesToSend): Promise<number> {
  const answer = await ask(ports, path, { method: 'HEAD' })
  const offset = Number(answer && isFine(answer.status) ? answer.headers.get('upload-offset') : 0)
  return Number.isInteger(offset) && offset > 0 && offset < bytes.byteLength ? offset : 0
}

function put(
  ports: HttpPorts,
  { path, type, bytes }: BytesToSend,
  offset: number,
): Promise<HttpAnswer | undefined> {
  const total = bytes.byteLength
  const rest = offset === 0 ? bytes : bytes.slice(offset)
  const range = { 'content-range': `bytes ${offset}-${total - 1}/${total}` }
  return ask(ports, path, {
    method: 'PUT',
    headers: { 'content-type': type, ...(offset > 0 ? range : {}) },
    // A Blob: Chromium sends an ArrayBuffer body about three times slower.
    body: new Blob([rest]),
  })
}

function read(
  answer: HttpAnswer,
  { sha256, unknown }: BytesToSend,
  now: number,
): Reply<PhotoAnswer> {
  if (isFine(answer.status)) {
    const parsed = v.safeParse(PhotoAnswerSchema, jsonOf(answer))
    return parsed.success && parsed.output.sha256 === sha256
      ? { kind: 'answered', value: parsed.output }
      : offline
  }
  const problem = v.safeParse(HttpProblemSchema, jsonOf(answer))
  const kind = problem.success ? problem.output.type.split(/[/:#]/).at(-1) : undefined
  if (answer.status === 404 && kind === unknown) {
    return { kind: 'refused', status: 404, problem: kind }
  }
  return isPassing(answer.status)
    ? trouble(answer, now)
    : { kind: 'refused', status: answer.status, ...(kind ? { problem: kind } : {}) }
}
