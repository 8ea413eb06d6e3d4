import type { Context } from 'hono'
import * as v from 'valibot'
import { maxPhotoBytes, Sha256Schema } from '#domain/report.ts'
import type { PhotoAnswer } from '#protocol/photo.ts'
import { pieceOf } from '../http/piece.ts'
import { notFound, problemResponse } from '../http/problem.ts'
import { photoState } from '../photos/photoRows.ts'
import type { PhotoOutcome } from '../photos/receivePhoto.ts'
import type { Piece } from '../photos/uploads.ts'
import type { AppPorts } from '../ports.ts'

type Receive = (
  sha256: string,
  piece: Piece,
  body: AsyncIterable<Uint8Array> | null,
) => Promise<PhotoOutcome>

export async function putPhoto(c: Context, receive: Receive): Promise<Response> {
  const sha256 = c.req.param('sha256') ?? ''
  if (!v.is(Sha256Schema, sha256)) return badHash()
  const piece = pieceOf(c.req.header('content-range'))
  if (!piece) {
    const errors = [{ field: 'content-range', detail: 'write it like: bytes 0-99999/250000' }]
    return problemResponse(400, 'invalid_range', 'Content-Range is not understood', { errors })
  }
  if ((piece.total ?? Number(c.req.header('content-length') ?? 0)) > maxPhotoBytes)
    return tooLarge()
  return answerOf(sha256, await receive(sha256, piece, c.req.raw.body))
}

/** How much of a photo is here, so that a device goes on where the network broke. */
export async function headPhoto(c: Context, { database, uploads }: AppPorts): Promise<Response> {
  const sha256 = c.req.param('sha256') ?? ''
  if (!v.is(Sha256Schema, sha256)) return badHash()
  const state = await photoState(database.read, sha256)
  if (state === 'unknown') return unknownPhoto()
  const headers = {
    'cache-control': 'no-store',
    'upload-complete': state === 'stored' ? '?1' : '?0',
  }
  if (state === 'stored') return new Response(null, { headers })
  const offset = await uploads.offset(sha256)
  return new Response(null, { headers: { ...headers, 'upload-offset': String(offset) } })
}

function answerOf(sha256: string, outcome: PhotoOutcome): Response {
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
    case 'unknown_photo':
      return unknownPhoto()
  }
}

const answer = (status: number, body: PhotoAnswer): Response =>
  Response.json(body, {
    status,
    headers: {
      'cache-control': 'no-store',
      ...(status === 202 ? { 'upload-offset': String(body.bytes) } : {}),
    },
  })

const badHash = () => notFound('a photo is named by its SHA-256 in 64 small hex digits')
const unknownPhoto = () =>
  problemResponse(404, 'unknown_photo', 'no report wants this photo: send its report first')
const tooLarge = () =>
  problemResponse(413, 'too_large', `a photo has at most ${maxPhotoBytes} bytes: scale it down`)
