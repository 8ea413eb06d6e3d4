import type { Context } from 'hono'
import * as v from 'valibot'
import { Sha256Schema } from '#domain/report.ts'
import { type MediaAnswer, maxMediaBytes } from '#protocol/lab.ts'
import { pieceOf } from '../http/piece.ts'
import { notFound, problemResponse } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import { noLab } from './access.ts'
import { findLabById } from './labRow.ts'
import { mediaRows } from './mediaRows.ts'
import type { MediaOutcome, ReceiveMedia } from './receiveMedia.ts'

/** By anybody, but only what an answer of this lab has named: the hash is the permission. */
export async function putMedia(
  c: Context,
  { database }: AppPorts,
  receive: ReceiveMedia,
): Promise<Response> {
  const sha256 = c.req.param('sha256') ?? ''
  if (!v.is(Sha256Schema, sha256)) return badHash()
  const piece = pieceOf(c.req.header('content-range'))
  if (!piece) {
    const errors = [{ field: 'content-range', detail: 'write it like: bytes 0-99999/250000' }]
    return problemResponse(400, 'invalid_range', 'Content-Range is not understood', { errors })
  }
  if ((piece.total ?? Number(c.req.header('content-length') ?? 0)) > maxMediaBytes) {
    return tooLarge()
  }
  const lab = await findLabById(database.read, c.req.param('id') ?? '')
  if (!lab) return noLab()
  return answerOf(sha256, await receive(lab, sha256, piece, c.req.raw.body))
}

/** How much of a file is here, so that a device goes on where the network broke. */
export async function headMedia(
  c: Context,
  { database, mediaUploads }: AppPorts,
): Promise<Response> {
  const sha256 = c.req.param('sha256') ?? ''
  const [row] = await mediaRows(database.read, c.req.param('id') ?? '', sha256)
  if (!row) return unknownMedia()
  const stored = row.state === 'stored'
  const headers = { 'cache-control': 'no-store', 'upload-complete': stored ? '?1' : '?0' }
  if (stored) return new Response(null, { headers })
  const offset = await mediaUploads.offset(sha256)
  return new Response(null, { headers: { ...headers, 'upload-offset': String(offset) } })
}

function answerOf(sha256: string, outcome: MediaOutcome): Response {
  switch (outcome.kind) {
    case 'stored':
      return answer(201, { sha256, bytes: outcome.bytes, outcome: 'stored' })
    case 'known':
      return answer(200, { sha256, bytes: outcome.bytes, outcome: 'known' })
    case 'partial':
      return answer(202, { sha256, bytes: outcome.offset, outcome: 'partial' })
    case 'wrong_offset':
      return problemResponse(409, 'wrong_offset', 'go on at the byte that Upload-Offset names', {
        headers: { 'upload-offset': String(outcome.offset) },
      })
    case 'too_large':
      return tooLarge()
    case 'mismatch':
      return problemResponse(422, 'hash_mismatch', 'the bytes do not have this SHA-256: send anew')
    case 'not_a_picture':
      return problemResponse(415, 'not_a_picture', 'send an undamaged JPEG, PNG or WebP picture')
    case 'unknown_media':
      return unknownMedia()
  }
}

const answer = (status: number, body: MediaAnswer): Response =>
  Response.json(body, {
    status,
    headers: {
      'cache-control': 'no-store',
      ...(status === 202 ? { 'upload-offset': String(body.bytes) } : {}),
    },
  })

const badHash = () => notFound('a file is named by its SHA-256 in 64 small hex digits')
const unknownMedia = () =>
  problemResponse(404, 'unknown_media', 'no answer of this lab wants this file: send it first')
const tooLarge = () =>
  problemResponse(413, 'too_large', `a file has at most ${maxMediaBytes} bytes`)
