import type { Context } from 'hono'
import { pagePolicy } from '../http/headers.ts'
import { notFound } from '../http/problem.ts'
import type { AppPorts, StaticFile } from '../ports.ts'

/** The built app; every address that is no file is a screen of it. */
export async function getApp(c: Context, { app }: AppPorts): Promise<Response> {
  const { path } = c.req
  const accepted = (c.req.header('accept-encoding') ?? '')
    .split(',')
    .map((part) => part.split(';')[0]?.trim() ?? '')
  const found =
    (await app.find(path, accepted)) ??
    (isScreen(path) ? await app.find(pageOf(path), accepted) : undefined)
  if (!found) return notFound('there is no such file')
  return answer(c, found, path.startsWith('/assets/'))
}

/** What has an ending is a file: a missing script must not be answered with a page. */
const isScreen = (path: string) => !/\.[a-z0-9]{1,12}$/i.test(path) && !path.startsWith('/assets/')

/** The start page comes drawn already; every other screen draws itself. */
function pageOf(path: string): string {
  if (path === '/') return '/index.html'
  return path === '/desk' || path.startsWith('/desk/') ? '/desk.html' : '/app.html'
}

function answer(
  c: Context,
  { bytes, type, etag, encoding }: StaticFile,
  isFinal: boolean,
): Response {
  const headers = {
    etag,
    'content-type': type,
    'cache-control': isFinal ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    'content-security-policy': pagePolicy,
    ...(encoding ? { 'content-encoding': encoding } : {}),
  }
  const isKnown = c.req.header('if-none-match')?.includes(etag) ?? false
  if (isKnown) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), { headers })
}
