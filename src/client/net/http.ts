/** The one way out. `fetch` and the timer are ports, so that a test can cut the line. */
export interface HttpPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Calls back after so many ms; the returned function calls it off. */
  readonly after: (ms: number, work: () => void) => () => void
  /** Empty in the page; the endpoint's origin elsewhere. */
  readonly base?: string
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}

const idleMs = 30_000

/**
 * One request, given up after 30 s without a sign of life (not after 30 s in all: a slow line is
 * still a line). Undefined when nobody answered: offline, DNS, captive portal's redirect, timeout.
 */
export async function ask(
  { fetch, after, base = '' }: HttpPorts,
  path: string,
  init: RequestInit = {},
): Promise<HttpAnswer | undefined> {
  const broken = new AbortController()
  let callOff = after(idleMs, () => broken.abort())
  const alive = () => {
    callOff()
    callOff = after(idleMs, () => broken.abort())
  }
  try {
    const response = await fetch(`${base}${path}`, {
      ...init,
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      signal: broken.signal,
    })
    const body = await readAll(response, alive)
    return { status: response.status, headers: response.headers, body }
  } catch {
    // Whatever the browser calls it: no answer came, and that is all a phone can know.
    return undefined
  } finally {
    callOff()
  }
}

async function readAll(response: Response, alive: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  const parts: Uint8Array[] = []
  for (;;) {
    alive()
    const step = await reader?.read()
    if (!step || step.done) break
    parts.push(step.value)
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.byteLength
  }
  return whole
}

/** Undefined for what is not JSON: a portal's login page, half an answer. */
export function jsonOf({ body }: HttpAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

const longestWaitMs = 6 * 3_600_000

/** Retry-After in its two spellings (RFC 9110 §10.2.3), in ms from now. */
export function retryAfterMs({ headers }: HttpAnswer, now: number): number | undefined {
  const text = headers.get('retry-after')
  if (!text) return undefined
  const seconds = Number(text)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - now
  return wait > 0 ? Math.min(wait, longestWaitMs) : undefined
}
