import type { OutboxRow, PhotoRow } from '#client/db/schema.ts'
import { freshLine, type Line } from '#client/outbox/line.ts'
import type { OutboxStore, PullState } from '#client/outbox/ports.ts'

/** Files of lab answers are tried on the real store. */
const noMedia = {
  nextMedia: async () => undefined,
  noteMediaTried: async () => undefined,
  mediaSent: async () => undefined,
  noteMediaProblem: async () => undefined,
  parkMedia: async () => undefined,
  sendAnswerAgain: async () => undefined,
}

export interface MemoryOutbox extends OutboxStore {
  readonly rows: Map<string, OutboxRow>
  readonly pictures: Map<string, PhotoRow>
}

/** The device store's promises in memory: fast enough for thousands of histories. */
export function createMemoryOutbox(): MemoryOutbox {
  const rows = new Map<string, OutboxRow>()
  const pictures = new Map<string, PhotoRow>()
  const pulls = new Map<string, PullState>()
  let line: Line = freshLine

  const ownerOf = ({ kind, id, report_id }: OutboxRow) =>
    kind === 'report.create' ? report_id : id
  const operationOf = ({ owner_id }: PhotoRow) =>
    [...rows.values()].find((row) => ownerOf(row) === owner_id)
  const closeIfComplete = (row: OutboxRow) => {
    const left = [...pictures.values()].some(
      ({ owner_id, state }) => owner_id === ownerOf(row) && state === 'waiting',
    )
    if (!left) rows.delete(row.id)
  }
  const settlePhoto = (id: string, change: Partial<PhotoRow>) => {
    const photo = pictures.get(id)
    if (!photo) return
    pictures.set(id, { ...photo, ...change })
    const operation = operationOf(photo)
    if (operation?.state === 'received') closeIfComplete(operation)
  }

  return {
    rows,
    pictures,
    line: async () => line,
    setLine: async (next) => {
      line = next
    },
    queue: async () => [...rows.values()],
    noteTried: async (tried) => {
      for (const row of tried) rows.set(row.id, { ...row, attempts: row.attempts + 1 })
    },
    followed: async () => [],
    pullState: async (city) => pulls.get(city) ?? { cursor: null },
    arrive: async ({ city, verdicts, pull, line: next }) => {
      for (const verdict of verdicts) {
        const row = rows.get(verdict.row.id)
        if (row?.state !== 'waiting') continue
        const rejected = verdict.kind === 'rejected'
        const after = rejected
          ? { ...row, state: 'rejected' as const, problem: verdict.problem }
          : { ...row, state: 'received' as const }
        rows.set(row.id, after)
        if (!rejected) closeIfComplete(after)
      }
      pulls.set(city, pull)
      line = next
    },
    park: async (row, problem) => void rows.set(row.id, { ...row, state: 'rejected', problem }),
    nextPhoto: async (besides) => {
      const photo = [...pictures.values()].find(
        (row) =>
          row.state === 'waiting' &&
          !besides.has(row.id) &&
          (operationOf(row)?.state ?? 'received') === 'received',
      )
      return photo && { photo, bytes: new ArrayBuffer(photo.size), index: 1, of: 1 }
    },
    notePhotoTried: async (id) => {
      const photo = pictures.get(id)
      if (photo) pictures.set(id, { ...photo, attempts: photo.attempts + 1 })
    },
    photoSent: async (id, next) => {
      settlePhoto(id, { state: 'sent' })
      line = next
    },
    notePhotoProblem: async (id, problem) => settlePhoto(id, { problem }),
    parkPhoto: async (id, problem) => settlePhoto(id, { state: 'rejected', problem }),
    sendTextAgain: async (photo) => {
      const operation = operationOf(photo)
      if (operation) rows.set(operation.id, { ...operation, state: 'waiting' })
      else pictures.set(photo.id, { ...photo, state: 'rejected' })
    },
    replacePhoto: async () => undefined,
    ...noMedia,
  }
}
