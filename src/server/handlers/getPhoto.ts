import type { Context } from 'hono'
import { closedPolicy } from '../http/headers.ts'
import { notFound } from '../http/problem.ts'
import { receiptOf } from '../http/receipt.ts'
import type { AppPorts } from '../ports.ts'
import { receiptFits } from '../sync/sha256.ts'

/** A week and not for ever: what the city takes back must fade from caches. */
const publicCache = 'public, max-age=604800, immutable'

/** Released photos for everybody; others for the holder of the receipt and for staff. */
export async function getPhoto(c: Context, ports: AppPorts): Promise<Response> {
  const sha256 = c.req.param('sha256') ?? ''
  const version = c.req.param('version')
  if (version !== 'thumb' && version !== 'full') return notFound('ask for /thumb or /full')
  const access = await accessTo(c.req.raw, sha256, ports)
  // Whoever may not see a photo is not told that it is there.
  const bytes = access === 'none' ? undefined : await ports.photos.get(sha256, version)
  if (!bytes) return notFound('there is no photo here that you may see')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="${sha256.slice(0, 12)}.jpg"`,
      'content-security-policy': closedPolicy,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': access === 'public' ? publicCache : 'private, no-store',
      vary: 'authorization, cookie',
    },
  })
}

async function accessTo(
  request: Request,
  sha256: string,
  { database, isDesk }: AppPorts,
): Promise<'public' | 'private' | 'none'> {
  const rows = await database.read.all<{ shown: number; city: string; receipt_sha256: string }>(
    `SELECT p.public * r.public AS shown, p.city, r.receipt_sha256 FROM photos p
     JOIN reports r ON r.city = p.city AND r.id = p.report_id
     WHERE p.sha256 = ? AND p.state = 'stored'`,
    [sha256],
  )
  if (rows.some(({ shown }) => shown === 1)) return 'public'
  const receipt = receiptOf(request)
  if (receipt && rows.some(({ receipt_sha256 }) => receiptFits(receipt, receipt_sha256))) {
    return 'private'
  }
  const cities = [...new Set(rows.map(({ city }) => city))]
  return cities.length > 0 && (await isDesk(request, cities)) ? 'private' : 'none'
}
