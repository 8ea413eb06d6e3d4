import type { Progress } from '#client/outbox/ports.ts'

export interface ProgressBoard {
  readonly now: () => Progress
  readonly report: (progress: Progress) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A tab that dies while sending says no more: after this silence nobody is sending. */
const silenceMs = 45_000

/** What is on its way right now, seen by all tabs, whoever sends: a tab or the worker. */
export function createProgressBoard(
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined,
  after: (ms: number, work: () => void) => () => void,
): ProgressBoard {
  const listeners = new Set<() => void>()
  let current: Progress = { kind: 'idle' }
  let callOff = (): void => undefined

  const show = (progress: Progress) => {
    callOff()
    current = progress
    if (progress.kind !== 'idle') callOff = after(silenceMs, () => show({ kind: 'idle' }))
    for (const listener of listeners) listener()
  }
  channel?.addEventListener('message', (event) => {
    if (isProgress(event.data)) show(event.data)
  })
  return {
    now: () => current,
    report: (progress) => {
      show(progress)
      channel?.postMessage(progress)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const isProgress = (data: unknown): data is Progress =>
  typeof data === 'object' &&
  data !== null &&
  'kind' in data &&
  (data.kind === 'idle' || data.kind === 'text' || data.kind === 'photo')
