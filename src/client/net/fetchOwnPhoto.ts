import { ask, type HttpPorts } from './http.ts'
import { isFine } from './reply.ts'

export interface OwnPhoto {
  readonly receipt: string
  /** Of the photo as it was sent: its name at the endpoint. */
  readonly sha256: string
}

export type FetchOwnPhoto = (photo: OwnPhoto) => Promise<ArrayBuffer | undefined>

/** The small version of a photo that only the receipt opens; undefined when it cannot be had now. */
export const createFetchOwnPhoto =
  (ports: HttpPorts): FetchOwnPhoto =>
  async ({ receipt, sha256 }) => {
    const answer = await ask(ports, `/api/v1/photos/${sha256}/thumb`, {
      headers: { authorization: `Receipt ${receipt}` },
    })
    // A portal's login page comes with 200 as well; the first bytes of a JPEG it does not have.
    return answer && isFine(answer.status) && isJpeg(answer.body) ? answer.body.buffer : undefined
  }

const isJpeg = ([first, second, third]: Uint8Array): boolean =>
  first === 0xff && second === 0xd8 && third === 0xff
