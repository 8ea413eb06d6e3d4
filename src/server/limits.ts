import { createRateLimiter } from './http/rateLimit.ts'
import type { Limits } from './ports.ts'

/**
 * Wide enough for a school of thirty tablets behind one address, all back from a round at once;
 * too narrow to fill a disk overnight. Kept in memory for each instance: with N of them a network
 * may do N times as much, which is no harm.
 */
export const createLimits = (now: () => number): Limits => ({
  requests: createRateLimiter({ burst: 600, perSecond: 2 }, now),
  operations: createRateLimiter({ burst: 5000, perSecond: 5000 / 3600 }, now),
  photos: createRateLimiter({ burst: 2000, perSecond: 5 }, now),
  // A class joins at once; guessing goes on at a fifth of a code a second, of 64 million.
  codes: createRateLimiter({ burst: 200, perSecond: 1 }, now),
})
