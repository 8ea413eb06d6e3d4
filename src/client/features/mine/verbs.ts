import type { Delivery } from '#domain/delivery.ts'
import { isClosed, mayReopen } from '#domain/handling.ts'

export type Verb = 'add' | 'reopen' | 'withdraw' | 'delete'

/** What the holder of the receipt may do at this state. */
export function verbsFor(delivery: Delivery): readonly Verb[] {
  switch (delivery.kind) {
    case 'draft':
    case 'gone':
      return []
    case 'held':
      // The ten seconds of undo come first.
      return []
    case 'rejected':
      return ['delete']
    case 'waiting':
    case 'sending':
    case 'received':
      return ['add', 'withdraw', 'delete']
    case 'handled':
      if (mayReopen(delivery.handling)) return ['reopen', 'delete']
      return isClosed(delivery.handling) ? ['delete'] : ['add', 'withdraw', 'delete']
  }
}
