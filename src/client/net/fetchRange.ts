import { ask, type HttpPorts } from './http.ts'
import { isFine } from './reply.ts'

/** `whole` where the range was not understood, or was not asked for: all bytes of the file. */
export type RangeReply =
  | { readonly kind: 'range' | 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unanswered' }
export type FetchRange = (
  url: string,
  range?: { readonly from: number; readonly length: number },
) => Promise<RangeReply>

export const createFetchRange =
  (ports: HttpPorts): FetchRange =>
  async (url, range) => {
    const headers = range ? { range: `bytes=${range.from}-${range.from + range.length - 1}` } : {}
    const answer = await ask(ports, url, { headers })
    if (!answer || !isFine(answer.status)) return { kind: 'unanswered' }
    return { kind: answer.status === 206 ? 'range' : 'whole', bytes: answer.body }
  }
