import { Workbox } from 'workbox-window'
import { syncTag } from '#client/net/names.ts'
import type { Stores } from '#client/stores/createStores.ts'

export interface WorkerLink {
  /** Changes to the new version, on the person's word; the page reloads once it rules. */
  readonly applyUpdate: () => Promise<void>
  readonly askForSync: () => void
}

interface SyncRegistration {
  readonly sync?: { readonly register: (tag: string) => Promise<void> }
}

/** Registers the worker; without one (old browser, private window) the app works all the same. */
export function linkServiceWorker(
  app: Stores['app'],
  failed: (error: unknown) => void,
  reload: () => void,
): WorkerLink {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) {
    return { applyUpdate: async () => reload(), askForSync: () => undefined }
  }
  const workbox = new Workbox('/sw.js')
  let wished = false
  workbox.addEventListener('waiting', () => app.setState({ updateReady: true }))
  workbox.addEventListener('controlling', () => {
    // Another tab may have wished for it: this one goes on with what it has loaded.
    if (wished) reload()
  })
  void workbox.register().catch(failed)
  return {
    applyUpdate: async () => {
      wished = true
      workbox.messageSkipWaiting()
    },
    askForSync: () => void registerSync().catch(failed),
  }
}

async function registerSync(): Promise<void> {
  const registration: ServiceWorkerRegistration & SyncRegistration =
    await navigator.serviceWorker.ready
  await registration.sync?.register(syncTag)
}
