import type { Context } from 'hono'
import { closedPolicy } from '../http/headers.ts'
import { notFound } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'
import type { Sql } from '../storage/sql.ts'
import { leadOf } from './access.ts'
import { findLabById, type LabRow } from './labRow.ts'
import { type MediaRow, mediaRows } from './mediaRows.ts'

/** Players that browsers have; everything else is downloaded and never shown by us. */
const shown = /^(image\/(jpeg|png|webp|gif|svg\+xml)|audio\/[\w.+-]+|video\/(mp4|webm|ogg))$/
/** A week and not for ever: what is hidden again must fade from caches. */
const publicCache = 'public, max-age=604800'

/**
 * A file of an answer: for the facilitator, or released; what the form itself shows is everybody's.
 * `?version=thumb` for a small picture. Who may not see a file is not told that it is there.
 */
export async function getMedia(c: Context, ports: AppPorts): Promise<Response> {
  const sql = ports.database.read
  const lab = await findLabById(sql, c.req.param('id') ?? '')
  const sha256 = c.req.param('sha256') ?? ''
  if (!lab) return noFile()
  const ofForm = await formFile(sql, lab, sha256)
  if (ofForm !== undefined) return answer(await ports.photos.get(sha256, 'master'), ofForm, true)
  const rows = (await mediaRows(sql, lab.id, sha256)).filter(({ state }) => state === 'stored')
  const [row] = rows
  if (!row) return noFile()
  const released = await isReleased(sql, lab, rows)
  if (!released && (await leadOf(ports, c.req.raw, lab)) === undefined) return noFile()
  const isPicture = row.type.startsWith('image/')
  const version = c.req.query('version') === 'thumb' ? 'thumb' : 'full'
  const bytes = await ports.photos.get(sha256, isPicture ? version : 'master')
  return answer(bytes, isPicture ? 'image/jpeg' : row.type, released)
}

async function formFile(
  sql: Sql,
  { city, id, state }: LabRow,
  sha256: string,
): Promise<string | undefined> {
  if (state === 'draft') return undefined
  const [row] = await sql.all<{ type: string }>(
    'SELECT type FROM lab_files WHERE city = ? AND lab_id = ? AND sha256 = ?',
    [city, id, sha256],
  )
  return row?.type
}

/** The facilitator releases the answer to a question; the file is that answer's. */
async function isReleased(
  sql: Sql,
  { city, id }: LabRow,
  rows: readonly MediaRow[],
): Promise<boolean> {
  for (const { answer_id, name } of rows) {
    const [answer] = await sql.all<{ answer: string }>(
      'SELECT answer FROM lab_answers WHERE city = ? AND lab_id = ? AND id = ?',
      [city, id, answer_id],
    )
    const states = await sql.all<{ ref: string; state: string }>(
      'SELECT ref, state FROM lab_moderation WHERE city = ? AND lab_id = ? AND answer_id = ?',
      [city, id, answer_id],
    )
    const answers = (JSON.parse(answer?.answer ?? '{}') as { answers?: Record<string, string> })
      .answers
    const hidden = states.some(({ ref, state }) => ref === '' && state === 'hidden')
    const free = states.some(({ ref, state }) => state === 'released' && answers?.[ref] === name)
    if (free && !hidden) return true
  }
  return false
}

function answer(bytes: Uint8Array | undefined, type: string, isPublic: boolean): Response {
  if (!bytes) return noFile()
  const inline = shown.test(type)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': inline ? type : 'application/octet-stream',
      'content-disposition': inline ? 'inline' : 'attachment',
      'content-security-policy': closedPolicy,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': isPublic ? publicCache : 'private, no-store',
      vary: 'authorization, cookie',
    },
  })
}

const noFile = () => notFound('there is no file here that you may see')
