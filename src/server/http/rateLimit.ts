import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'

/** A bucket that holds so many tokens and is filled up again evenly. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

export interface RateLimiter {
  /** 0 when allowed, else the seconds to wait. */
  take(key: string, tokens: number): number
}

const maxBuckets = 50_000

export function createRateLimiter({ burst, perSecond }: Allowance, now: () => number): RateLimiter {
  const buckets = new Map<string, { level: number; at: number }>()
  return {
    take(key, tokens) {
      const at = now()
      const bucket = buckets.get(key)
      const passedS = bucket ? Math.max(0, at - bucket.at) / 1000 : 0
      const level = Math.min(burst, (bucket?.level ?? burst) + passedS * perSecond)
      const granted = level >= tokens
      buckets.delete(key)
      buckets.set(key, { level: granted ? level - tokens : level, at })
      forgetOldest(buckets)
      return granted ? 0 : Math.max(1, Math.ceil((tokens - level) / perSecond))
    },
  }
}

/** A Map keeps its order: what was used longest ago stands first. */
function forgetOldest(buckets: Map<string, unknown>): void {
  if (buckets.size <= maxBuckets) return
  for (const key of buckets.keys()) {
    buckets.delete(key)
    return
  }
}

/**
 * Who is asking, without knowing who: the network (a /24 or /56) under a key of the day that is
 * never stored, so that yesterday's names mean nothing today.
 */
export function createNetworkName(now: () => number): (address: string) => string {
  let day = ''
  let key = Buffer.alloc(0)
  return (address) => {
    const today = new Date(now()).toISOString().slice(0, 10)
    if (today !== day) {
      day = today
      key = randomBytes(32)
    }
    return createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 22)
  }
}

export function networkOf(address: string): string {
  const v4 = /(?:^|:)(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)?.[1]
  if (v4 !== undefined) return v4
  if (!isIPv6(address)) return 'unknown'
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length
  const groups = [...front, ...Array<string>(Math.max(0, zeros)).fill('0'), ...back]
  const padded = groups.slice(0, 4).map((group) => group.padStart(4, '0').toLowerCase())
  return padded.join('').slice(0, 14)
}
