import type { Context } from 'hono'
import { maxPhotoBytes } from '#domain/report.ts'
import { takeUpload, tellUpload, type UploadRoute } from '../http/upload.ts'
import { photoState } from '../photos/photoRows.ts'
import type { ReceivePhoto } from '../photos/receivePhoto.ts'
import type { AppPorts } from '../ports.ts'

const route: UploadRoute = {
  what: 'photo',
  maxBytes: maxPhotoBytes,
  unknown: {
    code: 'unknown_photo',
    detail: 'no report wants this photo: send its report first',
  },
}

export const putPhoto = (c: Context, receive: ReceivePhoto): Promise<Response> =>
  takeUpload(c, route, (sha256, piece) => receive(sha256, piece, c.req.raw.body))

export const headPhoto = (c: Context, { database, uploads }: AppPorts): Promise<Response> =>
  tellUpload(c, route, async (sha256) => {
    const state = await photoState(database.read, sha256)
    if (state === 'unknown' || state === 'stored') return state
    return { offset: await uploads.offset(sha256) }
  })
