import type { Delivery } from '#domain/delivery.ts'

export type SentWords = 'held' | 'waiting' | 'sending' | 'received' | 'rejected' | 'gone'

/** Which sentence of thanks is true right now. */
export function sentWords({ kind }: Delivery): SentWords {
  switch (kind) {
    case 'draft':
    case 'held':
      return 'held'
    case 'waiting':
    case 'sending':
    case 'rejected':
    case 'received':
    case 'gone':
      return kind
    case 'handled':
      return 'received'
  }
}
