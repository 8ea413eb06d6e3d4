import type { Delivery } from '#domain/delivery.ts'
import type { Handling } from '#domain/handling.ts'
import type { BadgeTone } from './Badge.tsx'
import type { IconName } from './icons.ts'

export interface DeliveryLook {
  readonly tone: BadgeTone
  readonly icon: IconName
  /** Under `common:delivery`. */
  readonly words: DeliveryWords
  readonly count?: number
}
export type DeliveryWords =
  | 'draft'
  | 'held'
  | 'waiting'
  | 'waitingTurn'
  | 'sending'
  | 'rejected'
  | 'received'
  | 'receivedPhotos'
  | 'public'
  | 'in_progress'
  | 'done'
  | 'declined'
  | 'withdrawn'
  | 'gone'

const handled: Readonly<Record<Exclude<Handling, 'received'>, DeliveryLook>> = {
  in_progress: { tone: 'info', icon: 'hammer', words: 'in_progress' },
  done: { tone: 'success', icon: 'circle-check', words: 'done' },
  declined: { tone: 'neutral', icon: 'circle-x', words: 'declined' },
  withdrawn: { tone: 'neutral', icon: 'undo-2', words: 'withdrawn' },
}
const received: DeliveryLook = { tone: 'info', icon: 'check', words: 'received' }

/** Words, picture and tone of a state. No default branch: a new state must get its own. */
export function deliveryLook(delivery: Delivery): DeliveryLook {
  switch (delivery.kind) {
    case 'draft':
      return { tone: 'neutral', icon: 'pencil', words: 'draft' }
    case 'held':
      return { tone: 'info', icon: 'clock', words: 'held' }
    case 'waiting':
      return delivery.why === 'no_network'
        ? { tone: 'warning', icon: 'wifi-off', words: 'waiting' }
        : { tone: 'warning', icon: 'clock', words: 'waitingTurn' }
    case 'sending':
      return { tone: 'info', icon: 'cloud-upload', words: 'sending' }
    case 'rejected':
      return { tone: 'danger', icon: 'circle-alert', words: 'rejected' }
    case 'received':
      return delivery.photosLeft > 0
        ? { ...received, icon: 'cloud-upload', words: 'receivedPhotos', count: delivery.photosLeft }
        : received
    case 'handled':
      if (delivery.handling !== 'received') return handled[delivery.handling]
      return delivery.public ? { tone: 'info', icon: 'eye', words: 'public' } : received
    case 'gone':
      return { tone: 'neutral', icon: 'trash-2', words: 'gone' }
  }
}
