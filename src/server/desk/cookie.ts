import { longestMs } from './session.ts'

/** `__Host-` binds the cookie to this host and to https; without https browsers refuse the prefix. */
const nameOf = (secure: boolean): string => (secure ? '__Host-desk' : 'desk')

export const isSecure = (request: Request, publicUrl: string | undefined): boolean =>
  (publicUrl ?? request.url).startsWith('https:')

export function readCookie(request: Request, secure: boolean): string | undefined {
  const name = nameOf(secure)
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value
  }
  return undefined
}

const setCookie = (secure: boolean, value: string, seconds: number): string =>
  [
    `${nameOf(secure)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${seconds}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ')

export const sessionCookie = (secure: boolean, token: string): string =>
  setCookie(secure, token, longestMs / 1000)

export const noCookie = (secure: boolean): string => setCookie(secure, '', 0)
