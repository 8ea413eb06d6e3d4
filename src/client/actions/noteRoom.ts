import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'stores' | 'now' | 'device'> & {
  readonly hasRoomFor: (bytes: number) => Promise<boolean>
}

/** About twenty photos: time enough to make room before one of them is refused. */
const roomToKeep = 10_000_000
const pauseMs = 10 * 60_000

/** Looks, at most every ten minutes, whether the next reports will still fit. */
export function createNoteRoom({ stores, now, device, hasRoomFor }: Ports): () => Promise<void> {
  let looked = Number.NEGATIVE_INFINITY
  return async () => {
    const isTight = stores.app.getState().tight === true
    // Who has been warned and makes room sees the warning go with the next photo.
    if (!isTight && now() - looked < pauseMs) return
    looked = now()
    const storage = await device.storage()
    const tight = !(await hasRoomFor(roomToKeep))
    stores.app.setState({ tight, ...(storage && { storage }) })
  }
}
