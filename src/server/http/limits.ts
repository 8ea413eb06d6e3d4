import type { MiddlewareHandler } from 'hono'
import type { AppPorts, Limits } from '../ports.ts'
import { tooMany } from './tooMany.ts'

const limited =
  (kind: keyof Limits) =>
  ({ limits, networkOf, metrics }: AppPorts): MiddlewareHandler =>
  async (c, next) => {
    const waitS = limits[kind].take(networkOf(c.req.raw, c.env), 1)
    if (waitS === 0) return next()
    metrics.count('limited_total', { kind })
    return tooMany(waitS)
  }

export const limitRequests = limited('requests')
export const limitPhotos = limited('photos')
