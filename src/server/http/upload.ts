import type { Context } from 'hono'
import * as v from 'valibot'
import { Sha256Schema } from '#domain/report.ts'
import type { PhotoAnswer } from '#protocol/photo.ts'
import type { Piece, UploadOutcome } from '../photos/uploads.ts'
import { pieceOf } from './piece.ts'
import { notFound, problemResponse } from './problem.ts'

/** What a file is called at its route, and how much of it is let in. */
export interface UploadRoute {
  readonly what: 'photo' | 'file'
  readonly maxBytes: number
  /** Of the answer for a file that nothing here has named. */
  readonly unknown: { readonly code: string; readonly detail: string }
}

/**
 * PUT of a file under its SHA-256, whole or from an offset (Content-Range: bytes a-b/total), with
 * an answer for each thing that can be wrong with it.
 */
export async function takeUpload(
  c: Context,
  route: UploadRoute,
  receive: (sha256: string, piece: Piece) => Promise<UploadOutcome>,
): Promise<Response> {
  const sha256 = c.req.param('sha256') ?? ''
  if (!v.is(Sha256Schema, sha256)) return badHash(route)
  const piece = pieceOf(c.req.header('content-range'))
  if (!piece) {
    const errors = [{ field: 'content-range', detail: 'write it like: bytes 0-99999/250000' }]
    return problemResponse(400, 'invalid_range', 'Content-Range is not understood', { errors })
  }
  if ((piece.total ?? Number(c.req.header('content-length') ?? 0)) > route.maxBytes)
    return tooLarge(route)
  return answerOf(route, sha256, await receive(sha256, piece))
}

/** HEAD: how much of a file is here, so that a device goes on where the network broke. */
export async function tellUpload(
  c: Context,
  route: UploadRoute,
  look: (sha256: string) => Promise<'unknown' | 'stored' | { readonly offset: number }>,
): Promise<Response> {
  const sha256 = c.req.param('sha256') ?? ''
  if (!v.is(Sha256Schema, sha256)) return badHash(route)
  const state = await look(sha256)
  if (state === 'unknown') return unknown(route)
  const kept = { 'cache-control': 'no-store' }
  return new Response(null, {
    headers:
      state === 'stored'
        ? { ...kept, 'upload-complete': '?1' }
        : { ...kept, 'upload-complete': '?0', 'upload-offset': String(state.offset) },
  })
}

function answerOf(route: UploadRoute, sha256: string, outcome: UploadOutcome): Response {
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
      return tooLarge(route)
    case 'mismatch':
      return problemResponse(422, 'hash_mismatch', 'the bytes do not have this SHA-256: send anew')
    case 'not_a_picture':
      return problemResponse(415, 'not_a_picture', 'send an undamaged JPEG, PNG or WebP picture')
    case 'unknown':
      return unknown(route)
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

const badHash = ({ what }: UploadRoute) =>
  notFound(`a ${what} is named by its SHA-256 in 64 small hex digits`)
const unknown = ({ unknown: { code, detail } }: UploadRoute) => problemResponse(404, code, detail)
const tooLarge = ({ what, maxBytes }: UploadRoute) =>
  problemResponse(
    413,
    'too_large',
    `a ${what} has at most ${maxBytes} bytes${what === 'photo' ? ': scale it down' : ''}`,
  )
