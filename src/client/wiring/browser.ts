/** The browser's own, by the names the app's ports have for them. */

export const after = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

/** Once the person has what they came for: the browser rests, or so many ms have gone by. */
export function whenQuiet(atLatestMs: number, work: () => void): void {
  // Safari has no such call; a third of a second is enough for a first screen there.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: atLatestMs })
  else setTimeout(work, 300)
}

export const fillRandom = (bytes: Uint8Array<ArrayBuffer>): void => {
  crypto.getRandomValues(bytes)
}

/** Absent in old browsers and in some private windows: then tabs hear of each other by Dexie only. */
export const openChannel = (name: string): BroadcastChannel | undefined =>
  'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined

export async function storageUse(storage: StorageManager | undefined) {
  if (!storage?.estimate) return undefined
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
  ])
  return { used: usage, quota: isInvented(quota - usage) ? 0 : quota, persisted }
}

const tenGibibytes = 10 * 2 ** 30

/** Since Chrome 138 the quota is always what is used and ten gibibytes more, whatever the real one. */
const isInvented = (room: number): boolean => Math.abs(room - tenGibibytes) < 2_000_000

/** A wish, not a need: what comes of it shows in `storageUse`. */
export async function askToPersist(storage: StorageManager | undefined): Promise<void> {
  if (!storage?.persist || (await storage.persisted())) return
  await storage.persist()
}

/** The Network Information API, where there is one; Safari and Firefox say nothing. */
interface Line {
  readonly type?: string
  readonly saveData?: boolean
}
export const isMetered = (navigator: Navigator & { readonly connection?: Line }): boolean =>
  navigator.connection?.type === 'cellular' || navigator.connection?.saveData === true
