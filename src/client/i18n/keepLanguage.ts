import { keepLanguageMessage } from '#client/net/names.ts'
import type { Locale } from './languages.ts'

/** The worker fetches the whole language, also for screens nobody has opened yet. */
export function keepLanguage(
  { serviceWorker }: { readonly serviceWorker?: ServiceWorkerContainer },
  language: Locale,
): void {
  // Without a worker nothing is kept at all; where there is one, this promise never rejects.
  void serviceWorker?.ready.then(({ active }) =>
    active?.postMessage({ type: keepLanguageMessage, language }),
  )
}
