import { drainMedia } from './drainMedia.ts'
import { drainPhotos } from './drainPhotos.ts'
import { drainText } from './drainText.ts'
import { mayTry } from './line.ts'
import type { DrainPorts } from './ports.ts'
import { createNews, type News } from './pull.ts'

export interface DrainWish {
  /** The person's own word: goes before the device's patience. */
  readonly insist?: boolean
  /** Ask for news even when nothing waits. */
  readonly pull?: boolean
}

export type Drain = (wish?: DrainWish) => Promise<void>

/**
 * Sends what is due, and what is saved meanwhile: text first, then photos, then asks for news.
 * To be run by one at a time (see alone.ts); correct, only wasteful, when it is not.
 */
export const createDrain =
  (ports: DrainPorts): Drain =>
  async ({ insist = false, pull = false } = {}) => {
    if (!mayTry(await ports.store.line(), ports.now(), insist)) return
    const news = createNews(ports)
    try {
      if ((await sendAll(ports, news)) === 'stopped') return
      if (pull) news.want(await ports.cities())
      await news.finish()
    } finally {
      ports.report({ kind: 'idle' })
    }
  }

async function sendAll(ports: DrainPorts, news: News): Promise<'done' | 'stopped'> {
  for (;;) {
    if ((await drainText(ports, news)) === 'stopped') return 'stopped'
    const photos = await drainPhotos(ports)
    if (photos === 'stopped') return 'stopped'
    // Photos take long: whatever was written meanwhile goes before the next ones.
    if (photos !== 'nothing') continue
    const media = await drainMedia(ports)
    if (media === 'stopped') return 'stopped'
    if (media === 'nothing') return 'done'
  }
}
