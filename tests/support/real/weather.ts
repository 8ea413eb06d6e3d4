/** What the network does to one request. */
export type Fate =
  | { readonly kind: 'pass' }
  /** The connection breaks before anybody has heard the request. */
  | { readonly kind: 'lose_request' }
  /** The endpoint did it, and nobody learns of it. */
  | { readonly kind: 'lose_answer' }
  | { readonly kind: 'answer'; readonly status: number; readonly headers?: Record<string, string> }
  /** A portal's page: 200, HTML, and not a word of ours. */
  | { readonly kind: 'captive' }
  /** Half of the answer, then the end. */
  | { readonly kind: 'truncate' }
  /** The body breaks off after so many bytes. */
  | { readonly kind: 'cut_body'; readonly bytes: number }
  /** The same request many times at once; one of the answers comes back. */
  | { readonly kind: 'repeat'; readonly times: number }

export interface Passing {
  readonly method: string
  readonly path: string
  readonly bytes: number
  /** Counts from 1, over the requests that this weather has seen. */
  readonly count: number
}

export type Weather = (request: Passing) => Fate

const pass: Fate = { kind: 'pass' }

export const fine: Weather = () => pass
export const dead: Weather = () => ({ kind: 'lose_request' })
export const captive: Weather = () => ({ kind: 'captive' })

export const isSync = ({ method, path }: Passing): boolean =>
  method === 'POST' && path.endsWith('/sync')
export const isPhoto = ({ method, path }: Passing): boolean =>
  method === 'PUT' && path.startsWith('/api/v1/photos/')

/** The first so many requests of this kind meet that fate; all others pass. */
export function first(times: number, of: (request: Passing) => boolean, fate: Fate): Weather {
  let left = times
  return (request) => (of(request) && left-- > 0 ? fate : pass)
}

/** The first of them, and from there on every nth. */
export const every = (nth: number, of: (request: Passing) => boolean, fate: Fate): Weather => {
  let seen = 0
  return (request) => (of(request) && seen++ % nth === 0 ? fate : pass)
}

const mishaps: readonly Fate[] = [
  { kind: 'lose_request' },
  { kind: 'lose_answer' },
  { kind: 'answer', status: 500 },
  { kind: 'answer', status: 503, headers: { 'retry-after': '1' } },
  { kind: 'answer', status: 429, headers: { 'retry-after': '1' } },
  { kind: 'captive' },
  { kind: 'truncate' },
  { kind: 'cut_body', bytes: 5_000 },
]

/** So large a share of the requests fails, in turn in every way; the same seed, the same weather. */
export function lossy(share: number, seed: number): Weather {
  const random = mulberry32(seed)
  let mishap = 0
  return () => (random() < share ? (mishaps[mishap++ % mishaps.length] ?? pass) : pass)
}

/** mulberry32, public domain: small, and the same on every machine. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
