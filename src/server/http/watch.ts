import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { AppPorts } from '../ports.ts'
import { closedPolicy, commonHeaders } from './headers.ts'

/** Counts and logs each answer by its route, never by its address, and adds the common headers. */
export const watch =
  ({ now, metrics, log }: AppPorts): MiddlewareHandler =>
  async (c, next) => {
    const start = now()
    await next()
    const seconds = (now() - start) / 1000
    // After `next` this is the route that answered.
    const route = routePath(c)
    const status = c.res.status
    const { method } = c.req
    metrics.count('http_requests_total', {
      method: knownMethod(method),
      route,
      status: `${status}`,
    })
    metrics.observe('http_request_seconds', seconds)
    // Files of the app are many and say nothing: only what went wrong with them is logged.
    if (route !== '/*' || status >= 400) {
      log.info({ method, route, status, ms: Math.round(seconds * 1000) }, 'answered')
    }
    for (const [name, value] of Object.entries(commonHeaders)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    if (!c.res.headers.has('content-security-policy')) {
      c.res.headers.set('content-security-policy', closedPolicy)
    }
  }

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Anybody can invent methods; our memory is not theirs to fill. */
const knownMethod = (method: string) => (methods.includes(method) ? method : 'other')
