import type { Workbox } from 'workbox-window'
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
  later: (work: () => void) => void,
): WorkerLink {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) {
    return { applyUpdate: async () => reload(), askForSync: () => undefined }
  }
  let wished = false
  // Its own work (asking for a new version, filling the cache) takes no turn from the first tap.
  const registered = new Promise<void>((go) => later(go)).then(() =>
    register(
      () => app.setState({ updateReady: true }),
      // Another tab may have wished for it: this one goes on with what it has loaded.
      () => wished && reload(),
    ),
  )
  registered.catch(failed)
  return {
    applyUpdate: async () => {
      wished = true
      const workbox = await registered
      workbox.messageSkipWaiting()
    },
    askForSync: () => void registerSync().catch(failed),
  }
}

/** The library is a chunk of its own: nobody waits for the worker on the way to the first report. */
async function register(onWaiting: () => void, onControlling: () => void): Promise<Workbox> {
  const library = await import('workbox-window')
  const workbox = new library.Workbox('/sw.js')
  workbox.addEventListener('waiting', onWaiting)
  workbox.addEventListener('controlling', onControlling)
  await workbox.register()
  return workbox
}

async function registerSync(): Promise<void> {
  const registration: ServiceWorkerRegistration & SyncRegistration =
    await navigator.serviceWorker.ready
  await registration.sync?.register(syncTag)
}
