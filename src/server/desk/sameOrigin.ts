/**
 * Whether a request that changes something comes from our own page. Browsers say so themselves
 * (Sec-Fetch-Site); on plain http they do not, and the Origin has to be ours. Neither: refused.
 */
export function isSameOrigin(request: Request, publicUrl: string | undefined): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  if (origin === null) return false
  return origin === new URL(request.url).origin || origin === publicUrl
}
