import type { Triggers } from './triggers.ts'

interface ListenPorts {
  readonly triggers: Triggers
  /** Brings what was typed to disk, before the page may be ended without a word. */
  readonly flush: () => Promise<void>
  readonly failed: (error: unknown) => void
}

export function listen(window: Window, { triggers, flush, failed }: ListenPorts): void {
  const { document } = window
  const flushNow = () => void flush().catch(failed)
  window.addEventListener('online', triggers.online)
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) triggers.visible()
  })
  window.addEventListener('pagehide', flushNow)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') triggers.visible()
    else flushNow()
  })
}
