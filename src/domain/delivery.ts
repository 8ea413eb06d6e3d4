import type { Handling } from './handling.ts'

/**
 * Where a report of this device stands, in the order a person lives through it.
 * 'received' says that the text is on the endpoint's disk; `photosLeft` counts what is still to come.
 */
export type Delivery =
  | { readonly kind: 'draft' }
  /** Sent by the person, held back a few seconds so that it can be undone. Times in ms since 1970. */
  | { readonly kind: 'held'; readonly until: number }
  | { readonly kind: 'waiting'; readonly why: WaitReason; readonly attempts: number }
  | { readonly kind: 'sending' }
  | {
      readonly kind: 'rejected'
      readonly field: string
      readonly code: string
      readonly detail: string
    }
  | {
      readonly kind: 'received'
      readonly number: string
      readonly photosLeft: number
      readonly photos: number
    }
  | {
      readonly kind: 'handled'
      readonly number: string
      readonly handling: Handling
      readonly public: boolean
    }
  /** Deleted here or by the city; nothing more will come. */
  | { readonly kind: 'gone' }

/** Why something has not been sent yet, as far as the device can honestly tell. */
export type WaitReason = 'new' | 'no_network' | 'server_trouble' | 'asked_to_wait' | 'before_it'

/** Everything that is not yet safely with the city. */
export const isUnsent = ({ kind }: Delivery): boolean =>
  kind === 'held' || kind === 'waiting' || kind === 'sending' || kind === 'rejected'
