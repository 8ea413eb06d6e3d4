import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { problemResponse } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

export const getAlive = (): Response => new Response('alive\n', { headers: plain })

/** Whether a report and its photos could be stored now. */
export async function getReady({ database, photos, log }: AppPorts): Promise<Response> {
  const parts = { database: await answers(database, log), photos: await photos.isReady() }
  const isReady = Object.values(parts).every(Boolean)
  return Response.json(
    { ready: isReady, ...parts },
    { status: isReady ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

async function answers(database: AppPorts['database'], log: AppPorts['log']): Promise<boolean> {
  try {
    const rows = await database.read.all('SELECT id FROM migrations LIMIT 1')
    return rows.length === 1
  } catch (error) {
    log.error({ error: String(error) }, 'the database does not answer')
    return false
  }
}

export function getMetrics(c: Context, { metrics, metricsToken }: AppPorts): Response {
  const given = c.req.header('authorization') ?? ''
  if (metricsToken !== undefined && !isSame(given, `Bearer ${metricsToken}`)) {
    return problemResponse(401, 'token_needed', 'send Authorization: Bearer METRICS_TOKEN', {
      headers: { 'www-authenticate': 'Bearer' },
    })
  }
  return new Response(metrics.text(), {
    headers: { ...plain, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
  })
}

/** Hashed first, so that neither the length nor the first wrong sign shows in the time. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
