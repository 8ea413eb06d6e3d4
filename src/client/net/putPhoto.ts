import * as v from 'valibot'
import { type PhotoAnswer, PhotoAnswerSchema } from '#protocol/photo.ts'
import { HttpProblemSchema } from '#protocol/problem.ts'
import { ask, type HttpAnswer, type HttpPorts, jsonOf } from './http.ts'
import { isFine, isPassing, offline, type Reply, trouble } from './reply.ts'

export interface PhotoToSend {
  readonly city: string
  readonly sha256: string
  readonly bytes: ArrayBuffer
  /** Asks first how much has arrived: after an attempt that broke off. */
  readonly resume: boolean
}

export type PutPhoto = (photo: PhotoToSend) => Promise<Reply<PhotoAnswer>>

export const createPutPhoto =
  (ports: HttpPorts & { readonly now: () => number }): PutPhoto =>
  async (photo) => {
    const offset = photo.resume ? await offsetOf(ports, photo) : 0
    const first = await put(ports, photo, offset)
    // The endpoint has thrown away the part it had: from the start, then.
    const restart = offset > 0 && first && (first.status === 409 || first.status === 416)
    const answer = restart ? await put(ports, photo, 0) : first
    return answer ? read(answer, photo.sha256, ports.now()) : offline
  }

const pathOf = ({ city, sha256 }: PhotoToSend): string =>
  `/api/v1/photos/${sha256}?city=${encodeURIComponent(city)}`

async function offsetOf(ports: HttpPorts, photo: PhotoToSend): Promise<number> {
  const answer = await ask(ports, pathOf(photo), { method: 'HEAD' })
  const offset = Number(answer && isFine(answer.status) ? answer.headers.get('upload-offset') : 0)
  return Number.isInteger(offset) && offset > 0 && offset < photo.bytes.byteLength ? offset : 0
}

function put(
  ports: HttpPorts,
  photo: PhotoToSend,
  offset: number,
): Promise<HttpAnswer | undefined> {
  const total = photo.bytes.byteLength
  const rest = offset === 0 ? photo.bytes : photo.bytes.slice(offset)
  const range = { 'content-range': `bytes ${offset}-${total - 1}/${total}` }
  return ask(ports, pathOf(photo), {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg', ...(offset > 0 ? range : {}) },
    // A Blob: Chromium sends an ArrayBuffer body about three times slower.
    body: new Blob([rest]),
  })
}

function read(answer: HttpAnswer, sha256: string, now: number): Reply<PhotoAnswer> {
  if (isFine(answer.status)) {
    const parsed = v.safeParse(PhotoAnswerSchema, jsonOf(answer))
    return parsed.success && parsed.output.sha256 === sha256
      ? { kind: 'answered', value: parsed.output }
      : offline
  }
  const problem = v.safeParse(HttpProblemSchema, jsonOf(answer))
  const kind = problem.success ? problem.output.type.split(/[/:#]/).at(-1) : undefined
  if (answer.status === 404 && kind === 'unknown_photo') {
    return { kind: 'refused', status: 404, problem: kind }
  }
  return isPassing(answer.status)
    ? trouble(answer, now)
    : { kind: 'refused', status: answer.status, ...(kind ? { problem: kind } : {}) }
}
