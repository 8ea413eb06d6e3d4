import type { Context } from 'hono'
import { maxMediaBytes } from '#protocol/lab.ts'
import { takeUpload, tellUpload, type UploadRoute } from '../http/upload.ts'
import type { AppPorts } from '../ports.ts'
import { noLab } from './access.ts'
import { findLabById } from './labRow.ts'
import { mediaRows } from './mediaRows.ts'
import type { ReceiveMedia } from './receiveMedia.ts'

const route: UploadRoute = {
  what: 'file',
  maxBytes: maxMediaBytes,
  unknown: {
    code: 'unknown_media',
    detail: 'no answer of this lab wants this file: send it first',
  },
}

/** By anybody, but only what an answer of this lab has named: the hash is the permission. */
export async function putMedia(
  c: Context,
  { database }: AppPorts,
  receive: ReceiveMedia,
): Promise<Response> {
  const lab = await findLabById(database.read, c.req.param('id') ?? '')
  if (!lab) return noLab()
  return takeUpload(c, route, (sha256, piece) => receive(lab, sha256, piece, c.req.raw.body))
}

export const headMedia = (c: Context, { database, mediaUploads }: AppPorts): Promise<Response> =>
  tellUpload(c, route, async (sha256) => {
    const [row] = await mediaRows(database.read, c.req.param('id') ?? '', sha256)
    if (!row) return 'unknown'
    return row.state === 'stored' ? 'stored' : { offset: await mediaUploads.offset(sha256) }
  })
